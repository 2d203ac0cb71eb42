import type { SheetView } from '#modules/assessment/contract.ts';
import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import { useSay } from '#web/i18n/say.ts';
import { Note } from '#web/ui/states.tsx';
import { appraisalTexts } from './appraisal-texts.ts';
import styles from './appraisal-page.module.css';

/** What overrides the whole result stands above everything else. */
export function KnockOutNote({ set, sheet }: { set: CriteriaSet; sheet: SheetView }) {
  const say = useSay(appraisalTexts);
  if (set.knockOuts.length === 0) return null;
  const facts = set.knockOuts.map(({ code, name }) => {
    const answer = sheet.knockOuts[code] ?? null;
    return say('knock_out', { name, answer: say(answer === null ? 'unknown' : answer ? 'yes' : 'no') });
  });
  const holds = set.knockOuts.some(({ code }) => sheet.knockOuts[code] === true);
  const words = <p>{say('knock_outs', { facts: facts.join('; ') })}</p>;
  return holds ? <Note tone="risk">{words}</Note> : <div className={styles.small}>{words}</div>;
}
