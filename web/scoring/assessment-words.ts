import { say } from '#kernel/language.ts';
import type { HistoryLine, ItemLack } from '#modules/assessment/contract.ts';
import type {
  AppraisalDecision,
  AssessmentMove,
  AssessmentState,
} from '#modules/assessment/domain/assessment-workflow.ts';
import { useLanguage } from '#web/i18n/language.ts';
import { decisionTexts, historyTexts, lackTexts, moveEffects, moveTexts, stateTexts } from './texts.ts';

/** The words for states, moves, decisions and lacks of an assessment in the person's language. */
export function useAssessmentWords() {
  const language = useLanguage();
  return {
    state: (state: AssessmentState) => say(stateTexts[state], language),
    move: (move: AssessmentMove) => say(moveTexts[move], language),
    effect: (move: AssessmentMove) => say(moveEffects[move], language),
    past: (move: HistoryLine['move']) => say(historyTexts[move], language),
    decision: (decision: AppraisalDecision) => say(decisionTexts[decision], language),
    lack: (lack: ItemLack) => say(lackTexts[lack], language),
  };
}
