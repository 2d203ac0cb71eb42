import type { Item } from '#modules/criteria/domain/criteria-set.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { RowTable, type Column } from '#web/ui/row-table.tsx';
import { importTexts } from './import-texts.ts';
import { useRuleSentence } from './rule-sentence.ts';
import styles from './set-page.module.css';

/** Rules that were understood from their wording: a person says which were understood rightly. */
export function ProposedRules({
  items,
  confirmed,
  onChange,
}: {
  items: readonly Item[];
  confirmed: ReadonlySet<string>;
  onChange: (confirmed: ReadonlySet<string>) => void;
}) {
  const say = useSay(importTexts);
  const sentence = useRuleSentence();
  function tick(code: string, isRight: boolean) {
    const next = new Set(confirmed);
    if (isRight) next.add(code);
    else next.delete(code);
    onChange(next);
  }
  const columns: Column<Item>[] = [
    {
      key: 'item',
      head: say('item'),
      isMain: true,
      cell: (item) => (
        <label className={styles.tick}>
          <input
            type="checkbox"
            aria-label={say('proposed_one', { code: item.code })}
            checked={confirmed.has(item.code)}
            onChange={(event) => tick(item.code, event.target.checked)}
          />
          <span>
            <span className="figures">{item.code}</span> {item.name}
          </span>
        </label>
      ),
    },
    { key: 'wording', head: say('wording'), isLong: true, cell: (item) => item.scoringText ?? '' },
    {
      key: 'understood',
      head: say('understood'),
      isLong: true,
      cell: (item) => (item.rule ? sentence(item.rule) : ''),
    },
  ];
  const title = say('proposed_title', { count: items.length });
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <p className="muted">{say('proposed_lead')}</p>
      <div className={styles.tools}>
        <Button small onClick={() => onChange(new Set(items.map(({ code }) => code)))}>
          {say('proposed_all')}
        </Button>
        <Button small look="quiet" onClick={() => onChange(new Set())}>
          {say('proposed_none')}
        </Button>
      </div>
      <RowTable caption={title} columns={columns} rows={items} rowKey={(item) => item.code} />
    </section>
  );
}
