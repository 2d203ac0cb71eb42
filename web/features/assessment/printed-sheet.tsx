import type { SheetView } from '#modules/assessment/contract.ts';
import { showDate, showPoints } from '#web/i18n/format.ts';
import { useLanguage } from '#web/i18n/language.ts';
import { useSay } from '#web/i18n/say.ts';
import { nameFigure, showFigure } from '#web/scoring/figure-words.ts';
import type { SetRow } from '#web/scoring/set-rows.ts';
import styles from './printed-sheet.module.css';
import type { SheetShown } from './sheet-lines.ts';
import { sheetTexts } from './sheet-texts.ts';

/** The whole sheet as a table to read and to print: every item with figures, points, papers and explanation. */
export function PrintedSheet({
  rows,
  sheet,
  shown,
}: {
  rows: readonly SetRow[];
  sheet: SheetView;
  shown: SheetShown;
}) {
  const say = useSay(sheetTexts);
  const language = useLanguage();
  const items = new Map(sheet.items.map((item) => [item.code, item]));
  const hasAppraisal = sheet.items.some(({ appraisedPoints }) => appraisedPoints !== null);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls the table
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={say('sheet')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('code')}</th>
            <th scope="col">{say('item')}</th>
            <th scope="col" className={styles.number}>
              {say('max')}
            </th>
            <th scope="col">{say('figures')}</th>
            <th scope="col" className={styles.number}>
              {say('points')}
            </th>
            {hasAppraisal && (
              <th scope="col" className={styles.number}>
                {say('appraisal')}
              </th>
            )}
            <th scope="col">{say('evidence')}</th>
            <th scope="col">{say('explanation')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const line = shown.lines.get(row.code);
            const item = items.get(row.code);
            if (!line || !item) return null;
            return (
              <tr key={row.code} data-depth={Math.min(row.depth, 2)}>
                <th scope="row" className="figures">
                  {row.code}
                </th>
                <td>{row.item.name}</td>
                <td className={`${styles.number} figures`}>{showPoints(row.item.max)}</td>
                <td>
                  {line.isNotApplicable
                    ? say('na_short')
                    : row.figures
                        .filter(({ key }) => (line.figures[key] ?? null) !== null)
                        .map((spec) => (
                          <p key={spec.key}>
                            {nameFigure(spec, language)}:{' '}
                            <strong className="figures">
                              {showFigure(spec, line.figures[spec.key], language)}
                            </strong>
                          </p>
                        ))}
                </td>
                <td className={`${styles.number} figures`}>
                  {line.points === null
                    ? `${showPoints(line.low)} – ${showPoints(line.high)}`
                    : showPoints(line.points)}
                </td>
                {hasAppraisal && (
                  <td className={`${styles.number} figures`}>
                    {item.appraisedPoints !== null && showPoints(item.appraisedPoints)}
                  </td>
                )}
                <td>
                  {item.evidence.map((paper) => (
                    <p key={paper.id}>
                      {[paper.number, paper.title, paper.issuedOn && showDate(paper.issuedOn)]
                        .filter(Boolean)
                        .join(', ')}
                    </p>
                  ))}
                </td>
                <td className={styles.words}>
                  {[item.explanation, item.answer].filter((text) => text !== null).join('\n')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
