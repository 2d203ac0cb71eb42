import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outcomes, type Outcome } from '#kernel/checked-file.ts';
import { evidenceMessages } from '../messages.ts';
import { sayAnswer } from '../say-check.ts';
import {
  documentChecks,
  documentHintCodes,
  type CheckedDocument,
  type DocumentHintCode,
} from './document-checks.ts';
import type { DocumentFields } from './document-fields.ts';

const blank: DocumentFields = {
  subject: null,
  documentType: null,
  number: null,
  symbol: null,
  issuingBody: null,
  signerName: null,
  signerTitle: null,
  place: null,
  issuedOn: null,
  signedOn: null,
  validYear: 2026,
  validUntil: null,
};

type Case = {
  readonly typed?: Partial<DocumentFields>;
  readonly read?: Partial<DocumentFields>;
  readonly document?: Partial<CheckedDocument>;
  readonly named?: readonly string[];
};

function documentOf({ typed, read, document, named }: Case): CheckedDocument {
  return {
    fields: { ...blank, ...typed },
    isConfirmed: typed !== undefined,
    outcome: {
      facts: [],
      hints: [],
      signatures: [],
      read: read ?? null,
      pageCount: 1,
      ...(named ? { namedUnits: named } : {}),
    },
    sameContents: 0,
    isHeldElsewhere: false,
    unitName: 'xã Phượng Mẫu',
    uploadedAt: '2026-03-05T18:30:00Z',
    ...document,
  };
}

const outcomeOf = (code: DocumentHintCode, of: Case): Outcome | undefined =>
  documentChecks(documentOf(of)).find((check) => check.code === code)?.outcome;

const cases: readonly (readonly [DocumentHintCode, Outcome, string, Case])[] = [
  ['same_file_here', 'pass', 'no other document has the file', {}],
  ['same_file_here', 'fail', 'two others have it', { document: { sameContents: 2 } }],
  ['same_file_elsewhere', 'pass', 'no other unit has it', {}],
  ['same_file_elsewhere', 'fail', 'another unit has it', { document: { isHeldElsewhere: true } }],
  ['number_given', 'pass', 'the number is printed', { read: { number: '45', symbol: 'KH-UBND' } }],
  ['number_given', 'fail', 'the number is blank', { read: { number: null, symbol: 'KH-UBND' } }],
  ['number_given', 'cannot_tell', 'neither could be read', { read: {} }],
  [
    'own_name_spelled',
    'pass',
    'the name is the official one',
    { read: { issuingBody: 'UBND xã Phượng Mẫu' } },
  ],
  ['own_name_spelled', 'pass', 'capitals are no other spelling', { named: ['PHƯỢNG MẪU'] }],
  ['own_name_spelled', 'fail', 'the place has other marks', { read: { place: 'Phương Mẫu' } }],
  ['own_name_spelled', 'fail', 'one of three spellings in the text', { named: ['Phượng Mẫu', 'Phượng Mậu'] }],
  ['own_name_spelled', 'fail', 'it was typed so', { typed: { issuingBody: 'UBND xã Phường Mẫu' } }],
  ['own_name_spelled', 'cannot_tell', 'the paper is another body’s', { read: { issuingBody: 'Sở Nội vụ' } }],
  ['own_name_spelled', 'cannot_tell', 'the unit is not known', { document: { unitName: null } }],
  ['dated_before_upload', 'pass', 'issued on the day, in Vietnam', { read: { issuedOn: '2026-03-06' } }],
  ['dated_before_upload', 'fail', 'issued later', { read: { issuedOn: '2026-03-07' } }],
  ['dated_before_upload', 'fail', 'typed as signed later', { typed: { signedOn: '2027-01-01' } }],
  ['dated_before_upload', 'cannot_tell', 'no day is known', {}],
  [
    'number_agrees',
    'pass',
    'a leading zero and blanks',
    { typed: { number: '5', symbol: 'KH - UBND' }, read: { number: '05', symbol: 'KH-UBND' } },
  ],
  [
    'number_agrees',
    'pass',
    'only the number was typed',
    { typed: { number: '45' }, read: { number: '45', symbol: 'KH-UBND' } },
  ],
  [
    'number_agrees',
    'fail',
    'figures turned round',
    { typed: { number: '54', symbol: 'KH-UBND' }, read: { number: '45', symbol: 'KH-UBND' } },
  ],
  [
    'number_agrees',
    'fail',
    'another symbol',
    { typed: { number: '45', symbol: 'BC-UBND' }, read: { number: '45', symbol: 'KH-UBND' } },
  ],
  ['number_agrees', 'cannot_tell', 'nothing was typed', { typed: {}, read: { number: '45' } }],
  [
    'issuer_agrees',
    'pass',
    'short and written out',
    { typed: { issuingBody: 'UBND xã Phượng Mẫu' }, read: { issuingBody: 'Uỷ ban nhân dân xã Phượng Mẫu' } },
  ],
  [
    'issuer_agrees',
    'pass',
    'with the unit that it serves',
    {
      typed: { issuingBody: 'Văn phòng HĐND và UBND xã Phượng Mẫu' },
      read: { issuingBody: 'Văn phòng HĐND và UBND' },
    },
  ],
  [
    'issuer_agrees',
    'fail',
    'other marks',
    { typed: { issuingBody: 'UBND xã Phương Mẫu' }, read: { issuingBody: 'UBND xã Phượng Mẫu' } },
  ],
  [
    'issuer_agrees',
    'fail',
    'another body',
    { typed: { issuingBody: 'Sở Tài chính' }, read: { issuingBody: 'Sở Nội vụ' } },
  ],
  ['issuer_agrees', 'cannot_tell', 'it was not read', { typed: { issuingBody: 'Sở Nội vụ' }, read: {} }],
  [
    'issue_date_agrees',
    'pass',
    'the same day',
    { typed: { issuedOn: '2026-01-12' }, read: { issuedOn: '2026-01-12' } },
  ],
  [
    'issue_date_agrees',
    'fail',
    'another day',
    { typed: { issuedOn: '2026-01-21' }, read: { issuedOn: '2026-01-12' } },
  ],
  ['issue_date_agrees', 'cannot_tell', 'it was not typed', { typed: {}, read: { issuedOn: '2026-01-12' } }],
  [
    'typed_days_agree',
    'pass',
    'signed on the day',
    { typed: { issuedOn: '2026-01-12', signedOn: '2026-01-12' } },
  ],
  [
    'typed_days_agree',
    'fail',
    'signed three days later',
    { typed: { issuedOn: '2026-01-12', signedOn: '2026-01-15' } },
  ],
  ['typed_days_agree', 'cannot_tell', 'not known when it was signed', { typed: { issuedOn: '2026-01-12' } }],
  ['of_the_year', 'pass', 'issued within it', { read: { issuedOn: '2026-06-01' } }],
  ['of_the_year', 'pass', 'a report early in the next', { read: { issuedOn: '2027-01-20' } }],
  ['of_the_year', 'fail', 'two years before', { typed: { issuedOn: '2024-01-20' } }],
  ['of_the_year', 'cannot_tell', 'no day of issue', {}],
];

describe('what was typed and read', () => {
  test.each(cases)('%s is %s: %s', (code, outcome, _, of) => {
    expect(outcomeOf(code, of)).toBe(outcome);
  });

  test('is tried with every answer that a hint has', () => {
    const tried = new Set(cases.map(([code, outcome]) => `${code} ${outcome}`));
    const always = new Set(['same_file_here', 'same_file_elsewhere']);
    for (const code of documentHintCodes)
      for (const outcome of outcomes)
        expect(tried.has(`${code} ${outcome}`) || (always.has(code) && outcome === 'cannot_tell')).toBe(true);
  });

  test('the difference of the marks is said', () => {
    const check = documentChecks(documentOf({ read: { place: 'Phương Mẫu' } })).find(
      ({ code }) => code === 'own_name_spelled',
    );
    const said = check && sayAnswer('hint', check);
    expect(said?.text).toContain('“Phượng Mẫu”');
    expect(said?.text).toContain('“Phương Mẫu”');
  });
});

const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const word = fc.option(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constant('xã Phương Mẫu')));
const text = fc.record({
  number: word,
  symbol: word,
  issuingBody: word,
  place: word,
  issuedOn: fc.option(day.map((at) => at.toISOString().slice(0, 10))),
  signedOn: fc.option(day.map((at) => at.toISOString().slice(0, 10))),
});

test('whatever was typed and read, each hint has an answer and a sentence without a gap', () => {
  fc.assert(
    fc.property(
      text,
      text,
      word,
      fc.boolean(),
      fc.array(fc.string(), { maxLength: 4 }),
      (typed, read, unitName, isConfirmed, named) => {
        const document = documentOf({ typed, read, named, document: { isConfirmed, unitName } });
        for (const check of documentChecks(document)) {
          expect(check.kind).toBe('hint');
          expect(evidenceMessages).toHaveProperty([`evidence.hint.${check.code}.${check.outcome}`]);
          const { text: vi, textEn } = sayAnswer('hint', { ...check, facts: numbersOnly(check.facts) });
          expect(vi).not.toMatch(/[{}]/u);
          expect(textEn).not.toMatch(/[{}]/u);
        }
      },
    ),
  );
});

/** What people wrote may hold any letter; the sentences around it are what is looked at. */
function numbersOnly(facts: Readonly<Record<string, unknown>>): Record<string, number> {
  return Object.fromEntries(Object.keys(facts).map((name, at) => [name, at]));
}
