import type { PredecessorResult } from '#modules/assessment/contract.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { RowTable, type Column } from '#web/ui/row-table.tsx';
import styles from './result-page.module.css';
import { resultTexts } from './result-texts.ts';

/** What each unit that this one continues came to the year before: beside one another, never added up. */
export function Predecessors({ rows }: { rows: readonly PredecessorResult[] }) {
  const say = useSay(resultTexts);
  if (rows.length === 0) return null;
  const columns: Column<PredecessorResult>[] = [
    { key: 'unit', head: say('predecessor'), isMain: true, cell: ({ unitName }) => unitName },
    {
      key: 'total',
      head: say('appraised'),
      isNumber: true,
      cell: ({ total }) => (total === null ? '–' : showPoints(total)),
    },
    {
      key: 'index',
      head: say('index'),
      isNumber: true,
      cell: ({ index }) => (index === null ? '–' : `${showPoints(index)} %`),
    },
    { key: 'class', head: say('class'), cell: ({ classification }) => classification ?? '–' },
  ];
  return (
    <section className={styles.predecessors}>
      <h2>{say('predecessors')}</h2>
      <p className={styles.remark}>{say('predecessors_note')}</p>
      <RowTable
        caption={say('predecessors')}
        columns={columns}
        rows={rows}
        rowKey={({ unitName }) => unitName}
      />
    </section>
  );
}
