import type { Level } from '#modules/criteria/domain/rule.ts';
import { useSay } from '#web/i18n/say.ts';
import { AmountField } from './amount-field.tsx';
import { blankLevel, relabelled } from './blank-rule.ts';
import { EntryList } from './entry-list.tsx';
import { KeyedWords } from './keyed-words.tsx';
import { ruleTexts } from './rule-texts.ts';

/** Named levels with their points, the best one first. */
export function LevelsForm({
  levels,
  onChange,
}: {
  levels: readonly Level[];
  onChange: (levels: readonly Level[]) => void;
}) {
  const say = useSay(ruleTexts);
  return (
    <EntryList
      title={say('levels')}
      entries={levels}
      nameOf={(n) => say('level', { n }).toLowerCase()}
      add={say('add_level')}
      blank={() => blankLevel(levels)}
      onChange={onChange}
    >
      {(level, change, index) => (
        <>
          <KeyedWords
            label={say('level', { n: index + 1 })}
            entry={level}
            onWords={(words) => change(relabelled(level, words, levels))}
            onKey={(key) => change({ ...level, key })}
          />
          <AmountField
            label={say('level_points')}
            value={level.points}
            onChange={(points) => change({ ...level, points })}
          />
        </>
      )}
    </EntryList>
  );
}
