import { useMemo } from 'react';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { PointsBar } from '#web/scoring/points-bar.tsx';
import type { SetRow } from '#web/scoring/set-rows.ts';
import { Icon } from '#web/ui/icons.tsx';
import { GridRow } from './grid-row.tsx';
import styles from './grid.module.css';
import { stopName } from './grid-stops.ts';
import type { SheetLine } from './sheet-lines.ts';
import { sheetTexts } from './sheet-texts.ts';
import type { GridRights, useGrid } from './use-grid.ts';

/** A field of the set with the lines of it that are shown. */
export type Band = { readonly head: SetRow; readonly rows: readonly SetRow[] };

/** The shown lines, field by field; a field without lines below it is a line itself. */
export function bandsOf(rows: readonly SetRow[], shown: ReadonlySet<string>): readonly Band[] {
  return rows
    .filter(({ depth }) => depth === 0)
    .map((head) => ({
      head,
      rows: rows.filter(
        (row) => row.field === head.code && shown.has(row.code) && (row !== head || head.isLeaf),
      ),
    }))
    .filter((band) => band.rows.length > 0);
}

/** The score sheet as a grid: fields as bands that fold and stay in view, lines filled in by keyboard. */
export function Grid({
  bands,
  lines,
  rights,
  folded,
  selected,
  keyboard,
  onFold,
}: {
  bands: readonly Band[];
  lines: ReadonlyMap<string, SheetLine>;
  rights: GridRights;
  folded: ReadonlySet<string>;
  selected: ReadonlySet<string>;
  keyboard: ReturnType<typeof useGrid>;
  onFold: (code: string) => void;
}) {
  const say = useSay(sheetTexts);
  const { grid, editing, unread, actions, press, noteFocus } = keyboard;
  const leaves = useMemo(
    () => bands.flatMap((band) => band.rows.filter(({ isLeaf }) => isLeaf).map(({ code }) => code)),
    [bands],
  );
  const width = 7 + (rights.mayAssign ? 1 : 0) + (rights.hasAppraisal ? 1 : 0);
  return (
    <table
      ref={grid}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- walked over by keys
      role="grid"
      className={styles.grid}
      data-appraisal={rights.hasAppraisal || undefined}
      aria-label={say('sheet')}
      aria-multiselectable={rights.mayAssign || undefined}
      onKeyDown={press}
      onFocus={noteFocus}
    >
      <thead className={styles.head}>
        <tr>
          {rights.mayAssign && (
            <th scope="col" className={styles.tick}>
              <label className={styles.tickBox}>
                <input
                  type="checkbox"
                  checked={leaves.length > 0 && leaves.every((code) => selected.has(code))}
                  aria-label={say('select_all')}
                  onChange={(event) => actions.select(leaves, event.target.checked)}
                />
              </label>
            </th>
          )}
          <th scope="col">{say('item')}</th>
          <th scope="col" className={styles.max}>
            {say('max')}
          </th>
          <th scope="col" className={styles.figures}>
            {say('figures')}
          </th>
          <th scope="col" className={styles.points}>
            {say('points')}
          </th>
          {rights.hasAppraisal && (
            <th scope="col" className={styles.appraisal}>
              {say('appraisal')}
            </th>
          )}
          <th scope="col" className={styles.evidence}>
            {say('evidence')}
          </th>
          <th scope="col" className={styles.person}>
            {say('person_due')}
          </th>
          <th scope="col" className={styles.mark}>
            {say('mark')}
          </th>
        </tr>
      </thead>
      {bands.map((band) => {
        const isFolded = folded.has(band.head.code);
        return (
          <tbody key={band.head.code}>
            {!band.head.isLeaf && (
              <BandHead
                row={band.head}
                line={lines.get(band.head.code)}
                isFolded={isFolded}
                width={width}
                onFold={() => onFold(band.head.code)}
                onOpen={() => actions.open(band.head.code)}
              />
            )}
            {!isFolded &&
              band.rows.map((row) => {
                const line = lines.get(row.code);
                return (
                  line && (
                    <GridRow
                      key={row.code}
                      row={row}
                      line={line}
                      rights={rights}
                      editing={editing?.code === row.code ? editing : null}
                      unread={unread.get(row.code) ?? null}
                      isSelected={selected.has(row.code)}
                      actions={actions}
                    />
                  )
                );
              })}
          </tbody>
        );
      })}
    </table>
  );
}

function BandHead({
  row,
  line,
  isFolded,
  width,
  onFold,
  onOpen,
}: {
  row: SetRow;
  line: SheetLine | undefined;
  isFolded: boolean;
  width: number;
  onFold: () => void;
  onOpen: () => void;
}) {
  const say = useSay(sheetTexts);
  const { code, item } = row;
  const what = `${code} ${item.name}`;
  return (
    <tr className={styles.band} data-code={code}>
      <th scope="rowgroup" colSpan={width}>
        <div className={styles.bandWords}>
          <button
            type="button"
            tabIndex={-1}
            className={styles.fold}
            data-stop={stopName({ code, slot: 'name' })}
            aria-expanded={!isFolded}
            aria-label={say(isFolded ? 'unfold' : 'fold', { what })}
            onClick={onFold}
          >
            <Icon name={isFolded ? 'right' : 'down'} size={16} />
            <span className={`${styles.code} figures`}>{code}</span>
            <span className={styles.bandName}>{item.name}</span>
          </button>
          {line && (
            <>
              <span className={`${styles.bandProgress} figures`}>
                {say('band_progress', { done: line.done, all: line.all })}
              </span>
              <button
                type="button"
                tabIndex={-1}
                className={styles.bandPoints}
                data-stop={stopName({ code, slot: 'points' })}
                aria-label={say('points_is', { code, points: pointsWords(line) })}
                onClick={onOpen}
              >
                <span className="figures" data-points="">
                  {pointsWords(line)} / {showPoints(line.max)}
                </span>
                <PointsBar low={line.low} high={line.high} max={line.max} />
              </button>
            </>
          )}
        </div>
      </th>
    </tr>
  );
}

function pointsWords(line: SheetLine): string {
  return line.points === null
    ? `${showPoints(line.low)} – ${showPoints(line.high)}`
    : showPoints(line.points);
}
