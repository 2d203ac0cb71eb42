import { zeroPoints } from '#kernel/points.ts';
import type { KnockOut } from '#modules/criteria/domain/criteria-set.ts';
import { useSay } from '#web/i18n/say.ts';
import { AmountField } from './amount-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { editorTexts } from './editor-texts.ts';
import { EntryList } from './entry-list.tsx';
import styles from './form.module.css';
import { LongTextField, TextField } from './text-field.tsx';

const effects = ['total_zero', 'total_at_most', 'class_at_most', 'unclassified'] as const;

/** Facts about a unit that override the whole result. */
export function KnockOutsForm({
  knockOuts,
  onChange,
}: {
  knockOuts: readonly KnockOut[];
  onChange: (knockOuts: readonly KnockOut[]) => void;
}) {
  const say = useSay(editorTexts);
  return (
    <EntryList<KnockOut>
      title={say('knock_outs')}
      entries={knockOuts}
      nameOf={(n) => say('knock_out', { n })}
      add={say('add_knock_out')}
      blank={() => ({ code: `DL${knockOuts.length + 1}`, name: '', effect: { kind: 'total_zero' } })}
      onChange={onChange}
    >
      {(one, change) => (
        <>
          <div className={styles.keyed}>
            <LongTextField
              label={say('knock_out_name')}
              value={one.name}
              maxLength={1000}
              onChange={(name) => change({ ...one, name })}
            />
            <TextField
              label={say('knock_out_code')}
              value={one.code}
              maxLength={40}
              onChange={(code) => change({ ...one, code })}
            />
          </div>
          <div className={styles.row}>
            <ChoiceField
              label={say('effect')}
              value={one.effect.kind}
              options={effects.map((value) => ({ value, label: say(`effect_${value}`) }))}
              onChange={(kind) => change({ ...one, effect: blankEffect(kind) })}
            />
            {one.effect.kind === 'total_at_most' && (
              <AmountField
                label={say('effect_points')}
                value={one.effect.points}
                onChange={(points) => change({ ...one, effect: { kind: 'total_at_most', points } })}
              />
            )}
            {one.effect.kind === 'class_at_most' && (
              <TextField
                label={say('effect_label')}
                value={one.effect.label}
                maxLength={80}
                onChange={(label) => change({ ...one, effect: { kind: 'class_at_most', label } })}
              />
            )}
          </div>
        </>
      )}
    </EntryList>
  );
}

function blankEffect(kind: KnockOut['effect']['kind']): KnockOut['effect'] {
  if (kind === 'total_at_most') return { kind, points: zeroPoints };
  if (kind === 'class_at_most') return { kind, label: '' };
  return { kind };
}
