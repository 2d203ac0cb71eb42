import { useSay } from '#web/i18n/say.ts';
import { useAssessmentWords } from '#web/scoring/assessment-words.ts';
import { StatusMark } from '#web/ui/status-mark.tsx';
import type { SheetLine } from './sheet-lines.ts';
import { sheetTexts } from './sheet-texts.ts';

/** How far a line is: a word with its shape, and what it lacks. */
export function LineMark({ line }: { line: SheetLine }) {
  const say = useSay(sheetTexts);
  const words = useAssessmentWords();
  const what = line.lacks.map(words.lack).join(', ');
  switch (line.mark) {
    case 'done':
      return (
        <StatusMark shape="check" tone="ok">
          {say('mark_done')}
        </StatusMark>
      );
    case 'lacking':
      return <StatusMark shape="hollow">{say('mark_lacking', { what })}</StatusMark>;
    case 'risk':
      return (
        <StatusMark shape="triangle" tone="risk">
          {line.isDisputed
            ? say('risk_disputed')
            : line.faults.length > 0
              ? say('risk_figures')
              : say('risk_overdue', { what })}
        </StatusMark>
      );
    case 'given':
      return <StatusMark shape="diamond">{say('mark_given')}</StatusMark>;
    case 'sum':
      return null;
  }
}
