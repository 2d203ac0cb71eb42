import { listItems, type CriteriaSet, type Item } from '#modules/criteria/domain/criteria-set.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { itemAnchor } from './addresses.ts';
import styles from './item-table.module.css';
import { useRuleSentence } from './rule-sentence.ts';
import { texts } from './texts.ts';

/** All items of a set as the table that provinces print: number, name, maximum, rule, evidence. */
export function ItemTable({ set, faulty }: { set: CriteriaSet; faulty?: ReadonlySet<string> }) {
  const say = useSay(texts);
  const lines = listItems(set.items);
  const leaves = lines.filter(({ item }) => item.children.length === 0).length;
  return (
    <section className={styles.part}>
      <h2>{say('item_table')}</h2>
      <p className="muted">{say('item_table_lead', { count: lines.length, leaves })}</p>
      {lines.length === 0 ? (
        <p>{say('no_items')}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls the table
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={say('item_table')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say('code')}</th>
                <th scope="col">{say('item_name')}</th>
                <th scope="col" className={styles.end}>
                  {say('max')}
                </th>
                <th scope="col">{say('scoring')}</th>
                <th scope="col">{say('evidence')}</th>
                <th scope="col">{say('position')}</th>
                <th scope="col">{say('not_applicable')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ item, depth }, index) => (
                <ItemRow key={index} item={item} depth={depth} isFaulty={faulty?.has(item.code) ?? false} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function ItemRow({ item, depth, isFaulty }: { item: Item; depth: number; isFaulty: boolean }) {
  const say = useSay(texts);
  const sentence = useRuleSentence();
  return (
    <tr id={itemAnchor(item.code)} data-depth={Math.min(depth, 3)} tabIndex={-1}>
      <th scope="row" className="figures">
        {isFaulty ? (
          <StatusMark shape="triangle" tone="risk">
            {item.code}
          </StatusMark>
        ) : (
          item.code
        )}
      </th>
      <td className={styles.name} data-label={say('item_name')}>
        {item.name}
        {item.place !== 'base' && <span className={styles.tag}>{say(`place_${item.place}`)}</span>}
      </td>
      <td className={`${styles.end} ${styles.max} figures`} data-label={say('max')}>
        {showPoints(item.max)}
      </td>
      <td data-label={say('scoring')} className={styles.words}>
        {item.rule ? sentence(item.rule) : <em className="muted">{say('rule_lacks')}</em>}
        {item.scoringText && (
          <p className={styles.issuer}>{say('issuer_words', { words: item.scoringText })}</p>
        )}
      </td>
      <td data-label={say('evidence')} className={styles.words}>
        {item.evidence.required.length > 0 && (
          <ul className={styles.papers}>
            {item.evidence.required.map((paper, index) => (
              <li key={index}>{paper}</li>
            ))}
          </ul>
        )}
        {item.evidence.isGate && (
          <StatusMark shape="full" tone="ink">
            {say('gate')}
          </StatusMark>
        )}
      </td>
      <td data-label={say('position')}>{item.position}</td>
      <td data-label={say('not_applicable')}>
        {item.children.length === 0 &&
          item.notApplicable !== 'not_allowed' &&
          say(`na_${item.notApplicable}`)}
      </td>
    </tr>
  );
}
