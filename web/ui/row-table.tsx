import type { ReactNode } from 'react';
import styles from './row-table.module.css';

/** A column of a table; `isMain` makes it the headline of the row's card on phones. */
export type Column<Row> = {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isMain?: boolean;
  readonly isNumber?: boolean;
  /** Words of any length, broken anywhere and cut after some lines. */
  readonly isLong?: boolean;
};

/** Rows and columns; on phones every row becomes a card that names its values. */
export function RowTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.isNumber ? styles.end : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td
                  key={column.key}
                  data-label={column.head}
                  className={[
                    column.isMain ? styles.wide : '',
                    column.isLong ? styles.long : '',
                    column.isNumber ? `${styles.end} figures` : '',
                  ].join(' ')}
                >
                  <div>{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
