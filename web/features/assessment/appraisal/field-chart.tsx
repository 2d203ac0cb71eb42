import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { isAboveZero, type ResultLine } from './result-lines.ts';
import styles from './field-chart.module.css';
import { resultTexts } from './result-texts.ts';

/**
 * The fields as bars of the same scale: what was reached, what was cut (hatched), what the unit itself did not claim;
 * ticks for the median of the cycle and for last year. The table beside it says the same in figures.
 */
export function FieldChart({ fields }: { fields: readonly ResultLine[] }) {
  const say = useSay(resultTexts);
  const widest = Math.max(...fields.map(({ max }) => Number(max ?? 0)), 0.0001);
  const hasMedian = fields.some(({ median }) => median !== null);
  const hasPrevious = fields.some(({ previous }) => previous?.appraised);
  return (
    <section className={styles.part} aria-labelledby="by-field">
      <h2 id="by-field">{say('by_field')}</h2>
      <div className={styles.beside}>
        <figure className={styles.chart} role="img" aria-label={say('chart_of')}>
          <svg width="0" height="0" className={styles.defs}>
            <pattern
              id="cut-hatch"
              width="5"
              height="5"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="5" height="5" className={styles.cutGround} />
              <rect width="2" height="5" className={styles.cutLine} />
            </pattern>
          </svg>
          {fields.map((field) => (
            <div key={field.code} className={styles.row}>
              <span className={styles.name}>
                <span className="figures">{field.code}</span> {field.name}
              </span>
              <FieldBar field={field} widest={widest} />
            </div>
          ))}
          <figcaption className={styles.keys}>
            <Key name="got" words={say('key_got')} />
            <Key name="cut" words={say('key_cut')} />
            <Key name="conceded" words={say('key_conceded')} />
            {hasMedian && <Key name="median" words={say('key_median')} />}
            {hasPrevious && <Key name="previous" words={say('key_previous')} />}
          </figcaption>
        </figure>
        <table className={styles.table}>
          <caption className="unseen">{say('by_field')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('field')}</th>
              <th scope="col">{say('max')}</th>
              <th scope="col">{say('appraised_short')}</th>
              <th scope="col">{say('lost')}</th>
              <th scope="col">{say('share')}</th>
              {hasMedian && <th scope="col">{say('median')}</th>}
              {hasPrevious && <th scope="col">{say('previous')}</th>}
            </tr>
          </thead>
          <tbody className="figures">
            {fields.map((field) => (
              <tr key={field.code}>
                <th scope="row" title={field.name}>
                  {field.code}
                </th>
                <td>{shown(field.max)}</td>
                <td>{shown(field.appraised)}</td>
                <td>{shown(field.lost)}</td>
                <td>{shareOf(field)}</td>
                {hasMedian && <td>{shown(field.median)}</td>}
                {hasPrevious && <td>{shown(field.previous?.appraised ?? null)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function FieldBar({ field, widest }: { field: ResultLine; widest: number }) {
  const scale = 100 / widest;
  const width = (amount: string | null) => (isAboveZero(amount) ? Number(amount) * scale : 0);
  const got = width(field.appraised ?? field.self);
  const cut = width(field.cut);
  const conceded = width(field.conceded);
  return (
    <svg className={styles.bar} viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.ground} width={width(field.max)} height="10" y="2" />
      <rect className={styles.got} width={got} height="10" y="2" />
      <rect fill="url(#cut-hatch)" x={got} width={cut} height="10" y="2" />
      <rect className={styles.conceded} x={got + cut} width={conceded} height="10" y="2" />
      {field.median !== null && (
        <line className={styles.median} x1={width(field.median)} x2={width(field.median)} y1="0" y2="14" />
      )}
      {field.previous?.appraised && (
        <line
          className={styles.previous}
          x1={width(field.previous.appraised)}
          x2={width(field.previous.appraised)}
          y1="0"
          y2="14"
        />
      )}
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

function shown(amount: string | null): string {
  return amount === null ? '–' : showPoints(amount);
}

/** How much of its maximum a field reached, for reading only: no points follow from it. */
function shareOf({ appraised, max }: ResultLine): string {
  if (appraised === null || max === null || max === '0') return '–';
  return `${showPoints(((Number(appraised) / Number(max)) * 100).toFixed(1))} %`;
}
