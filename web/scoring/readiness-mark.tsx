import type { EvidenceReadiness } from '#modules/assessment/domain/evidence-readiness.ts';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { useEvidenceWords } from './evidence-words.ts';
import { readinessLooks } from './readiness-looks.ts';

/** How far the evidence of an item is, as a word with its shape. */
export function ReadinessMark({ state }: { state: EvidenceReadiness }) {
  return <StatusMark {...readinessLooks[state]}>{useEvidenceWords().readiness(state)}</StatusMark>;
}
