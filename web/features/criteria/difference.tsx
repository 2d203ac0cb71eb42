import type { Sentence } from '#kernel/language.ts';
import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import { diffSets, type ItemChange, type PropertyChange } from '#modules/criteria/domain/diff/diff-sets.ts';
import { useLanguage } from '#web/i18n/language.ts';
import { useSay } from '#web/i18n/say.ts';
import { StatusMark, type Shape, type Tone } from '#web/ui/status-mark.tsx';
import { compareTexts } from './compare-texts.ts';
import styles from './difference.module.css';
import { usePropertyName, usePropertyValue } from './property-names.ts';

const marks = {
  added: { shape: 'full', tone: 'ok' },
  removed: { shape: 'cross', tone: 'risk' },
  changed: { shape: 'half', tone: 'ink' },
} as const satisfies Record<ItemChange['kind'], { shape: Shape; tone: Tone }>;

/** What changed from one set to another: of the set itself, then item by item, before beside after. */
export function Difference({ before, after }: { before: CriteriaSet; after: CriteriaSet }) {
  const say = useSay(compareTexts);
  const { set, items } = diffSets(before, after);
  const count = (kind: ItemChange['kind']) => items.filter((item) => item.kind === kind).length;
  if (set.length === 0 && items.length === 0) return <p>{say('same')}</p>;
  return (
    <div className={styles.box}>
      <p className={styles.counts}>
        {(['added', 'removed', 'changed'] as const).map((kind) => (
          <StatusMark key={kind} {...marks[kind]}>
            {say(`count_${kind}`, { count: count(kind) })}
          </StatusMark>
        ))}
      </p>
      {set.length > 0 && (
        <section className={styles.part}>
          <h3>{say('of_set')}</h3>
          <Changes changes={set} />
        </section>
      )}
      {items.map((item) => (
        <section key={`${item.kind} ${item.code}`} className={styles.part}>
          <h3>
            <span className="figures">{item.code}</span> {item.name}{' '}
            <StatusMark {...marks[item.kind]}>{say(`kind_${item.kind}`)}</StatusMark>
          </h3>
          <Changes changes={item.changes} />
        </section>
      ))}
    </div>
  );
}

function Changes({ changes }: { changes: readonly PropertyChange[] }) {
  const say = useSay(compareTexts);
  const nameOf = usePropertyName();
  if (changes.length === 0) return null;
  return (
    <dl className={styles.changes}>
      {changes.map((change, index) => (
        <div key={index}>
          <dt>{nameOf(change.property)}</dt>
          <dd className={styles.before}>
            <span className="unseen">{say('before')} </span>
            <Value property={change.property} value={change.before} />
          </dd>
          <dd className={styles.after}>
            <span className="unseen">{say('after')} </span>
            <Value property={change.property} value={change.after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ property, value }: { property: string; value: Sentence | null }) {
  const valueOf = usePropertyValue();
  const say = useSay(compareTexts);
  const language = useLanguage();
  return value === null || value[language] === '' ? (
    <em className="muted">{say('nothing')}</em>
  ) : (
    <>{valueOf(property, value[language])}</>
  );
}
