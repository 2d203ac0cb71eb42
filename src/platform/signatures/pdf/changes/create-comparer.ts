import { isBlankBetween } from '../coverage/is-whole-revision.ts';
import { signatureIn } from '../coverage/signature-in.ts';
import type { SignatureField } from '../fields/signature-fields.ts';
import type { LaterChangeReason, LaterChanges, SignatureCoverage } from '../pdf-signatures.ts';
import { catalogOf, findObject, openDocument, type PdfDocument } from '../structure/pdf-document.ts';
import { endOfSaves } from '../structure/open-usable-document.ts';
import { PdfLimitReached, placedObject } from '../structure/pdf-file.ts';
import { listObjectStarts } from '../structure/repair-document.ts';
import { emptyDict } from '../syntax/pdf-value.ts';
import { assignRoles, type Roles } from './assign-roles.ts';
import { changedNumbers, laterSections } from './changed-numbers.ts';
import { classifyObject } from './classify-object.ts';
import { compareCatalogs } from './compare-parts.ts';
import { areEqual, areEqualResolved, type States } from './equal-values.ts';
import { gravestOf, isForbidden, settleForms, type SignerRules } from './weigh-reasons.ts';
import { hasUnlistedObject } from './unlisted-objects.ts';

/** What happened to a document after a signature. */
export type Comparison = {
  readonly laterChanges: LaterChanges;
  readonly reasons: readonly LaterChangeReason[];
  /** The state that was signed does not have this signature: it was put under a foreign byte range. */
  readonly isFromElsewhere: boolean;
};

const untouched: Comparison = { laterChanges: 'none', reasons: [], isFromElsewhere: false };

const unknown = (reason: LaterChangeReason): Comparison => ({
  laterChanges: 'cannot_tell',
  reasons: [reason],
  isFromElsewhere: false,
});

const listReasons = (states: States, roles: Roles): Set<LaterChangeReason> => {
  const { before, after } = states;
  const reasons = new Set<LaterChangeReason>();
  const sections = laterSections(before, after);
  if (hasUnlistedObject(after, sections ?? after.sections, before.length)) reasons.add('unlisted_object');
  const end = Math.max(endOfSaves(after), before.length);
  if (!isBlankBetween(after.file.bytes, end, after.length)) reasons.add('bytes_after_end');
  const encryption = (document: PdfDocument) => ({
    document,
    value: document.trailer.entries.get('Encrypt') ?? null,
  });
  if (!areEqualResolved(encryption(before), encryption(after))) reasons.add('encryption_changed');
  const [older, newer] = [catalogOf(before) ?? emptyDict, catalogOf(after) ?? emptyDict];
  for (const reason of compareCatalogs(states, older, newer)) reasons.add(reason);
  for (const number of changedNumbers(before, after)) {
    for (const reason of classifyObject(states, number, roles)) reasons.add(reason);
  }
  return settleForms(reasons);
};

/**
 * No table tells what is valid behind a signed state whose later saves are broken. Programs that look for objects
 * themselves show those that stand there, so one that puts another content into the place of a signed one is seen.
 */
const listRepairedReasons = (states: States, roles: Roles): Set<LaterChangeReason> => {
  const { before, after } = states;
  const reasons = new Set<LaterChangeReason>(['file_was_repaired']);
  for (const start of listObjectStarts(after.file, before.length, after.length)) {
    const number = placedObject(after.file, start)?.number;
    if (number === undefined || findObject(before, number).value === null) continue;
    for (const reason of classifyObject(states, number, roles)) reasons.add(reason);
  }
  return settleForms(reasons);
};

const isSameSignature = ({ before, after }: States, holder: number): boolean =>
  areEqual(
    { document: before, value: signatureIn(before, holder) ?? null },
    { document: after, value: signatureIn(after, holder) ?? null },
  );

/**
 * Makes the comparison of earlier states with the last one. What every object is used for is found out once, when the
 * first signature needs it.
 */
export const createComparer = (
  after: PdfDocument,
): ((field: SignatureField, coverage: SignatureCoverage, end: number, rules: SignerRules) => Comparison) => {
  let roles: Roles | undefined;
  const compare = (field: SignatureField, end: number, rules: SignerRules): Comparison => {
    const before = openDocument(after.file, end);
    if (!before || !catalogOf(before)) return unknown('file_was_repaired');
    const { holder } = field;
    const isFromElsewhere =
      !after.isRepaired && holder !== null && !isSameSignature({ before, after }, holder);
    if (isFromElsewhere) return { ...unknown('coverage_broken'), isFromElsewhere };
    roles ??= assignRoles(after);
    if (after.isRepaired) {
      const seen = listRepairedReasons({ before, after }, roles);
      const isContent = gravestOf(seen, rules) === 'content';
      return isContent
        ? { laterChanges: 'content', reasons: [...seen], isFromElsewhere }
        : unknown('file_was_repaired');
    }
    const reasons = listReasons({ before, after }, roles);
    if (isForbidden(reasons, rules)) reasons.add('forbidden_by_certification');
    return { laterChanges: gravestOf(reasons, rules), reasons: [...reasons], isFromElsewhere };
  };
  return (field, coverage, end, rules) => {
    if (coverage === 'broken') return unknown('coverage_broken');
    if (coverage === 'whole') return untouched;
    if (isBlankBetween(after.file.bytes, end, after.file.bytes.length)) return untouched;
    try {
      return compare(field, end, rules);
    } catch (fault) {
      if (fault instanceof PdfLimitReached) return unknown('too_complex');
      throw fault;
    }
  };
};
