import type { AssessmentState } from '#modules/assessment/domain/assessment-workflow.ts';
import { officialLook, StatusMark, type Shape, type Tone } from '#web/ui/status-mark.tsx';
import { useAssessmentWords } from './assessment-words.ts';

const looks: Record<AssessmentState, { readonly shape: Shape; readonly tone: Tone }> = {
  self_scoring: { shape: 'hollow', tone: 'ink' },
  awaiting_approval: { shape: 'half', tone: 'ink' },
  submitted: { shape: 'full', tone: 'ink' },
  appraising: { shape: 'half', tone: 'plain' },
  explaining: { shape: 'triangle', tone: 'risk' },
  reappraising: { shape: 'half', tone: 'plain' },
  concluded: { shape: 'full', tone: 'ink' },
  published: officialLook,
};

/** Where an assessment stands, as a word with its shape. */
export function AssessmentStateMark({ state }: { state: AssessmentState }) {
  const words = useAssessmentWords();
  return <StatusMark {...looks[state]}>{words.state(state)}</StatusMark>;
}
