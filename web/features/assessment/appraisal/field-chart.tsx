import type { ResultView } from '#modules/assessment/contract.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import styles from './field-chart.module.css';
import { Difference, ResultCells, ResultHeads, type Compared } from './result-cells.tsx';
import { differenceOf, isAboveZero, isAppraised, remainderOf, type ResultLine } from './result-lines.ts';
import table from './result-table.module.css';
import { resultTexts } from './result-texts.ts';

/**
 * The fields with their points in columns, each drawn as a bar of one scale: what was reached, what was cut
 * (hatched), what the unit itself did not claim; ticks for the median of the cycle and for last year. Below, what
 * they add up to.
 */
export function FieldChart({
  lines,
  total,
  compared,
  onOpen,
}: {
  lines: readonly ResultLine[];
  total: ResultView['total'];
  compared: Compared;
  /** Shows the items of a field. */
  onOpen: (code: string) => void;
}) {
  const say = useSay(resultTexts);
  const fields = lines.filter(({ depth }) => depth === 0);
  const widest = Math.max(...fields.map(({ max }) => Number(max ?? 0)), 0.0001);
  const current = isAppraised(lines) ? total.appraised : total.self;
  const remainder = remainderOf(fields, total);
  const whole = (name: string, { max, self, appraised, lost, conceded, cut }: Whole, isTotal: boolean) => (
    <tr data-whole={isTotal || undefined}>
      <th scope="row">{name}</th>
      <td className={`${styles.drawn} ${styles.alone}`}>{isTotal ? shareOf(total) : '–'}</td>
      {[max, self, appraised, lost, conceded, cut].map((amount, place) => (
        <td key={wholeLabels[place]} data-label={say(wholeLabels[place] ?? 'max')}>
          {amount === null ? '–' : showPoints(amount)}
        </td>
      ))}
      {compared.hasPrevious && (
        <>
          <td data-label={say('previous')}>{isTotal && total.previous ? showPoints(total.previous) : '–'}</td>
          <td data-label={say('to_previous')}>
            <Difference value={isTotal ? differenceOf(current, total.previous) : null} />
          </td>
        </>
      )}
      {compared.hasMedian && (
        <>
          <td data-label={say('median')}>{isTotal && total.median ? showPoints(total.median) : '–'}</td>
          <td data-label={say('to_median')}>
            <Difference value={isTotal ? differenceOf(current, total.median) : null} />
          </td>
        </>
      )}
    </tr>
  );
  return (
    <section className={styles.part}>
      <h2>{say('by_field')}</h2>
      <p className={styles.keys}>
        <Hatch />
        <Key name="got" words={say('key_got')} />
        <Key name="cut" words={say('key_cut')} />
        <Key name="conceded" words={say('key_conceded')} />
        {compared.hasMedian && <Key name="median" words={say('key_median')} />}
        {compared.hasPrevious && <Key name="previous" words={say('key_previous')} />}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls the table */}
      <div className={table.scroll} tabIndex={0} role="region" aria-label={say('by_field')}>
        <table className={`${table.table} ${styles.fields} figures`}>
          <caption className="unseen">{say('by_field')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('field')}</th>
              <th scope="col" className={styles.drawn}>
                {say('share')}
              </th>
              <ResultHeads {...compared} />
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.code}>
                <th scope="row">
                  <button type="button" className={table.open} onClick={() => onOpen(field.code)}>
                    <span className="figures">{field.code}</span> {field.name}
                  </button>
                </th>
                <td className={styles.drawn}>
                  <span className={styles.cell}>
                    <FieldBar field={field} widest={widest} />
                    <span className={styles.share}>{shareOf(field)}</span>
                  </span>
                </td>
                <ResultCells line={field} greatest={null} {...compared} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            {remainder && whole(say('remainder'), remainder, false)}
            {whole(say('sum'), total, true)}
          </tfoot>
        </table>
      </div>
      {remainder && <p className={styles.remark}>{say('remainder_note')}</p>}
    </section>
  );
}

type Whole = Pick<ResultView['total'], 'self' | 'appraised' | 'lost' | 'conceded' | 'cut'> & {
  readonly max: string | null;
};
const wholeLabels = ['max', 'self_short', 'appraised_short', 'lost', 'conceded', 'cut'] as const;

function FieldBar({ field, widest }: { field: ResultLine; widest: number }) {
  const scale = 100 / widest;
  const width = (amount: string | null) => (isAboveZero(amount) ? Number(amount) * scale : 0);
  const got = width(field.appraised ?? field.self);
  const cut = width(field.cut);
  const conceded = width(field.conceded);
  const ticks = [
    { name: 'median', at: field.median },
    { name: 'previous', at: field.previous?.appraised ?? null },
  ] as const;
  return (
    <svg className={styles.bar} viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.ground} width={width(field.max)} height="10" y="2" />
      <rect className={styles.got} width={got} height="10" y="2" />
      <rect fill="url(#cut-hatch)" x={got} width={cut} height="10" y="2" />
      <rect className={styles.conceded} x={got + cut} width={conceded} height="10" y="2" />
      {ticks.map(
        ({ name, at }) =>
          at !== null && (
            <line key={name} className={styles[name]} x1={width(at)} x2={width(at)} y1="0" y2="14" />
          ),
      )}
    </svg>
  );
}

/** Stripes along the bar, the same however wide a bar is drawn. */
function Hatch() {
  return (
    <svg width="0" height="0" className={styles.defs} aria-hidden="true">
      <pattern id="cut-hatch" width="10" height="3" patternUnits="userSpaceOnUse">
        <rect width="10" height="3" className={styles.cutGround} />
        <rect width="10" height="1.4" className={styles.cutLine} />
      </pattern>
    </svg>
  );
}

function Key({ name, words }: { name: 'got' | 'cut' | 'conceded' | 'median' | 'previous'; words: string }) {
  const isTick = name === 'median' || name === 'previous';
  return (
    <span className={styles.key}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {isTick ? (
          <line className={styles[name]} x1="7" x2="7" y1="0" y2="14" />
        ) : (
          <rect
            className={name === 'cut' ? undefined : styles[name]}
            fill={name === 'cut' ? 'url(#cut-hatch)' : undefined}
            width="14"
            height="14"
          />
        )}
      </svg>
      {words}
    </span>
  );
}

/** How much of its maximum a field, or the whole, reached, for reading only: no points follow from it. */
function shareOf({ appraised, self, max }: Whole): string {
  const current = appraised ?? self;
  if (current === null || max === null || max === '0') return '–';
  return `${showPoints(((Number(current) / Number(max)) * 100).toFixed(1))} %`;
}
