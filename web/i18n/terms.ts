import type { CauseClass, DelegateRole, FindingGroup } from '#kernel/finding-terms.ts';
import { say, type Messages } from '#kernel/language.ts';
import type { LackKind } from '#modules/findings/domain/lacks.ts';
import { findingsMessages } from '#modules/findings/messages.ts';
import { useLanguage } from './language.ts';

/** The letter under which a group stands in lists. */
export const groupLetters = {
  clarify_with_superior: 'A',
  fix_within_year: 'B',
  improve_progressively: 'C',
} as const satisfies Record<FindingGroup, string>;

const delegateRoleTerms = {
  head: { vi: 'Trưởng đoàn', en: 'Head' },
  deputy: { vi: 'Phó Trưởng đoàn', en: 'Deputy head' },
  member: { vi: 'Thành viên', en: 'Member' },
  secretary: { vi: 'Thư ký', en: 'Secretary' },
} as const satisfies Record<DelegateRole, Messages[string]>;

/** The words for groups, cause classes, lacks and roles in the person's language, as the server writes them too. */
export function useTerms() {
  const language = useLanguage();
  return {
    group: (group: FindingGroup) => say(findingsMessages[`findings.group.${group}`], language),
    cause: (cause: CauseClass) => say(findingsMessages[`findings.cause.${cause}`], language),
    lack: (lack: LackKind) => say(findingsMessages[`findings.lack.${lack}`], language),
    role: (role: DelegateRole) => say(delegateRoleTerms[role], language),
  };
}
