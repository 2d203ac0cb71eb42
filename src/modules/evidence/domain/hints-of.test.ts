import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  namePartOids,
  outcomes,
  type CertificateFacts,
  type CheckedFile,
  type CheckedSignature,
  type Outcome,
  type Verdict,
} from '#kernel/checked-file.ts';
import { evidenceMessages } from '../messages.ts';
import { sayAnswer } from '../say-check.ts';
import { hintCodes, type HintCode } from './check.ts';
import { hintsOf } from './hints-of.ts';

const pass: Verdict = { outcome: 'pass', reasons: [] };
const printed = 'Suối Mẫu, ngày 05 tháng 3 năm 2026 là một trang có chữ';

const file: CheckedFile = {
  name: 'ke-hoach.pdf',
  bytes: 10,
  sha256: 'ab',
  kind: 'pdf',
  kindsByName: ['pdf'],
  isReadable: true,
  problem: null,
  isRepaired: false,
  pageCount: 1,
  signatures: [],
  unsignedFieldCount: 0,
  looseSignatureCount: 0,
  firstPageText: printed,
};

const certificate = (cn: string | null): CertificateFacts => ({
  cn,
  o: null,
  issuer: 'CN=Nơi Cấp Mẫu',
  serial: '01',
  validFrom: null,
  validTo: null,
  subject: cn === null ? [] : [{ oid: namePartOids.commonName, value: cn }],
  keyUsage: null,
  sha256: 'cd',
});

function signed(
  cn: string | null,
  claimedTime: string | null,
  more: Partial<CheckedSignature> = {},
): CheckedSignature {
  return {
    field: 'Signature1',
    page: 1,
    visible: true,
    subFilter: 'adbe.pkcs7.detached',
    kind: 'signature',
    structure: pass,
    digest: pass,
    value: pass,
    binding: pass,
    integrity: pass,
    coverage: 'whole',
    coverageReasons: [],
    laterChanges: { kind: 'none', reasons: [] },
    certificate: cn === '' ? null : certificate(cn),
    claimedTime,
    timestampTime: null,
    timestamp: null,
    timestampChain: null,
    reason: null,
    location: null,
    validity: pass,
    chain: pass,
    revocation: pass,
    weak: [],
    ...more,
  };
}

const person = signed('Nguyễn Văn Mẫu', '2026-03-05T02:00:00Z');
const agency = signed('UBND xã Suối Mẫu', '2026-03-05T02:10:00Z');
const stranger = signed('', null);

type Case = { readonly file?: Partial<CheckedFile>; readonly text?: string | null };
const cases: readonly (readonly [HintCode, Outcome, string, Case])[] = [
  ['has_signature', 'pass', 'one signed', { file: { signatures: [person] } }],
  ['has_signature', 'fail', 'nobody signed', {}],
  ['signed_on_issue_date', 'pass', 'both on the printed day', { file: { signatures: [person, agency] } }],
  [
    'signed_on_issue_date',
    'pass',
    'late in the evening elsewhere is the next day here',
    { file: { signatures: [signed('Nguyễn Văn Mẫu', '2026-03-04T18:00:00Z')] } },
  ],
  [
    'signed_on_issue_date',
    'pass',
    'the day is printed in figures',
    { file: { signatures: [person] }, text: 'Suối Mẫu, ngày 05/3/2026' },
  ],
  [
    'signed_on_issue_date',
    'fail',
    'the agency a day later',
    { file: { signatures: [person, signed('UBND xã Suối Mẫu', '2026-03-06T02:00:00Z')] } },
  ],
  [
    'signed_on_issue_date',
    'fail',
    'the timestamp counts before the claimed time',
    {
      file: {
        signatures: [
          signed('Nguyễn Văn Mẫu', '2026-03-05T02:00:00Z', { timestampTime: '2026-03-09T02:00:00Z' }),
        ],
      },
    },
  ],
  [
    'signed_on_issue_date',
    'cannot_tell',
    'no day is printed',
    { file: { signatures: [person] }, text: 'Trang không có ngày nào' },
  ],
  ['signed_on_issue_date', 'cannot_tell', 'no signature says when', { file: { signatures: [stranger] } }],
  ['text_layer', 'pass', 'words on the first page', {}],
  ['text_layer', 'fail', 'a picture in a PDF', { file: { firstPageText: ' 1 ' } }],
  ['text_layer', 'fail', 'a photograph', { file: { kind: 'jpeg', firstPageText: null } }],
  ['text_layer', 'cannot_tell', 'the page could not be read', { file: { firstPageText: null } }],
  ['text_encoding', 'pass', 'Unicode', {}],
  [
    'text_encoding',
    'fail',
    'TCVN3',
    { text: 'CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM §éc lËp - Tù do - H¹nh phóc' },
  ],
  [
    'text_encoding',
    'fail',
    'VNI',
    { text: 'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM Ñoäc laäp - Töï do - Haïnh phuùc' },
  ],
  ['leader_and_agency', 'pass', 'both signed', { file: { signatures: [person, agency] } }],
  ['leader_and_agency', 'fail', 'no agency', { file: { signatures: [person] } }],
  ['leader_and_agency', 'fail', 'no leader', { file: { signatures: [agency] } }],
  [
    'leader_and_agency',
    'cannot_tell',
    'whose signature it is cannot be told',
    { file: { signatures: [stranger] } },
  ],
  ['person_before_agency', 'pass', 'the leader first', { file: { signatures: [person, agency] } }],
  ['person_before_agency', 'fail', 'the agency first', { file: { signatures: [agency, person] } }],
  [
    'person_before_agency',
    'cannot_tell',
    'a third is not known',
    { file: { signatures: [agency, person, stranger] } },
  ],
  ['strong_algorithms', 'pass', 'none is weak', { file: { signatures: [person] } }],
  [
    'strong_algorithms',
    'fail',
    'SHA-1',
    { file: { signatures: [signed('Nguyễn Văn Mẫu', null, { weak: ['SHA-1'] })] } },
  ],
  ['fields_signed', 'fail', 'one field is empty', { file: { unsignedFieldCount: 1 } }],
  ['signatures_kept', 'fail', 'traces of one', { file: { looseSignatureCount: 1 } }],
];

const hintsIn = ({ file: change, text }: Case) =>
  hintsOf({ ...file, ...change }, text === undefined ? printed : text);

describe('what a file is worth a look for', () => {
  test.each(cases)('%s is %s: %s', (code, outcome, _, of) => {
    expect(hintsIn(of).find((hint) => hint.code === code)?.outcome).toBe(outcome);
  });

  test('every hint is tried where it fails', () => {
    for (const code of hintCodes)
      expect(cases.some(([tried, outcome]) => tried === code && outcome === 'fail')).toBe(true);
  });

  test('every answer of every hint has a sentence in both languages', () => {
    for (const code of hintCodes)
      for (const outcome of outcomes)
        expect(evidenceMessages).toHaveProperty([`evidence.hint.${code}.${outcome}`]);
  });
});

test('whatever a file is, hints are given and said', () => {
  const signature = fc.record({
    cn: fc.option(fc.string({ unit: 'binary', maxLength: 40 })),
    at: fc.option(
      fc.oneof(
        fc.string(),
        fc.date({ noInvalidDate: true }).map((at) => at.toISOString()),
      ),
    ),
  });
  const words = fc.option(fc.string({ unit: 'binary', maxLength: 400 }));
  fc.assert(
    fc.property(
      fc.array(signature, { maxLength: 4 }),
      words,
      fc.constantFrom('pdf', 'docx', 'png', 'text', 'cms'),
      fc.boolean(),
      (signatures, text, kind, isReadable) => {
        const signers = signatures.map(({ cn, at }) => signed(cn, at));
        for (const hint of hintsOf(
          { ...file, kind, isReadable, signatures: signers, firstPageText: text },
          text,
        )) {
          const said = sayAnswer('hint', hint);
          expect(said.text.length).toBeGreaterThan(10);
          expect(said.textEn.length).toBeGreaterThan(10);
        }
      },
    ),
  );
});
