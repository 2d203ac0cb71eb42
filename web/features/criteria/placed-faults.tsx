import type { SetFaultRow } from '#modules/criteria/contract.ts';
import { useSay } from '#web/i18n/say.ts';
import { RowTable, type Column } from '#web/ui/row-table.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { useFaultSentence } from './fault-words.ts';
import { importTexts } from './import-texts.ts';
import styles from './set-page.module.css';

/** The faults of a file, each with sheet, row and column, so that it is found at once. */
export function PlacedFaults({
  kind,
  faults,
}: {
  /** They keep the file from being read, are to be mended before publishing, or should be looked at. */
  kind: 'faults' | 'mend' | 'notices';
  faults: readonly SetFaultRow[];
}) {
  const say = useSay(importTexts);
  const sentence = useFaultSentence();
  const rows = faults.map((fault, index) => ({ ...fault, key: String(index) }));
  const columns: Column<(typeof rows)[number]>[] = [
    ...(faults.some(({ place }) => place?.sheet)
      ? [{ key: 'sheet', head: say('sheet'), cell: (row: SetFaultRow) => row.place?.sheet ?? '' }]
      : []),
    ...(faults.some(({ place }) => place)
      ? [
          {
            key: 'row',
            head: say('row'),
            isNumber: true,
            cell: (row: SetFaultRow) => row.place?.row ?? '',
          },
          { key: 'column', head: say('column'), cell: (row: SetFaultRow) => row.place?.column ?? '' },
        ]
      : []),
    { key: 'item', head: say('item'), cell: (row) => row.item ?? '' },
    { key: 'what', head: say('what'), isMain: true, cell: (row) => sentence(row) },
  ];
  return (
    <section className={styles.section}>
      <h2>
        <StatusMark shape="triangle" tone={kind === 'faults' ? 'risk' : 'ink'}>
          {say(`${kind}_title`, { count: faults.length })}
        </StatusMark>
      </h2>
      <p className="muted">{say(`${kind}_lead`)}</p>
      <RowTable
        caption={say(`${kind}_title`, { count: faults.length })}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
      />
    </section>
  );
}
