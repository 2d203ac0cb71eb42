import type { Rule } from '#modules/criteria/domain/rule.ts';
import { useLanguage } from '#web/i18n/language.ts';
import { useSay } from '#web/i18n/say.ts';
import type { SetRow } from '#web/scoring/set-rows.ts';
import { FigureCell, sayFault, type Unread } from './figure-cell.tsx';
import styles from './grid.module.css';
import { stopName } from './grid-stops.ts';
import type { SheetLine } from './sheet-lines.ts';
import { sheetTexts } from './sheet-texts.ts';
import type { GridActions, GridRights } from './use-grid.ts';

/** All figures of an item beside each other, whether it applies, and what is wrong with them together. */
export function FigureCells({
  row,
  line,
  rights,
  editing,
  unread,
  actions,
}: {
  row: SetRow;
  line: SheetLine;
  rights: GridRights;
  editing: { readonly key: string; readonly initial: string | null } | null;
  unread: ReadonlyMap<string, Unread> | null;
  actions: GridActions;
}) {
  const say = useSay(sheetTexts);
  const language = useLanguage();
  const { code, item } = row;
  const isOpen = rights.mayScore && !row.isGiven;
  if (row.isGiven) return <p className={styles.given}>{say('given_by', { body: bodyOf(item.rule) })}</p>;
  const shown = row.figures.filter(
    ({ key, isAlternative }) => !isAlternative || (line.figures[key] ?? null) !== null,
  );
  return (
    <div className={styles.stops}>
      {!line.isNotApplicable &&
        shown.map((spec) => (
          <FigureCell
            key={spec.key}
            code={code}
            spec={spec}
            value={line.figures[spec.key] ?? null}
            isSourced={line.sourced.includes(spec.key)}
            unread={unread?.get(spec.key) ?? null}
            editing={editing?.key === spec.key ? editing : null}
            isOpen={isOpen}
            onEdit={actions.edit}
            onType={actions.type}
            onEnter={actions.enter}
            onUnread={actions.keepUnread}
            onCancel={actions.cancel}
          />
        ))}
      {item.notApplicable !== 'not_allowed' && (isOpen || line.isNotApplicable) && (
        <button
          type="button"
          role="checkbox"
          tabIndex={-1}
          className={styles.na}
          aria-checked={line.isNotApplicable}
          aria-disabled={!isOpen}
          data-stop={stopName({ code, slot: 'na' })}
          aria-label={say('na_is', { code })}
          onClick={() => actions.setNotApplicable(code, !line.isNotApplicable)}
        >
          <span className={styles.box} aria-hidden="true">
            {line.isNotApplicable ? '✓' : ''}
          </span>
          {say('na_short')}
        </button>
      )}
      {/* Half a number is no fault yet. */}
      {line.faults.length > 0 && editing === null && (
        <p className={styles.fault}>
          {[...new Set(line.faults.map((fault) => sayFault(fault, language)))].join(' ')}
        </p>
      )}
    </div>
  );
}

function bodyOf(rule: Rule | null): string {
  return rule?.kind === 'given' ? rule.body : '';
}
