import { useEffect, useRef } from 'react';
import type { SheetItem, SheetView } from '#modules/assessment/contract.ts';
import type { ItemScore } from '#modules/criteria/domain/scoring/score.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { useAssessmentWords } from '#web/scoring/assessment-words.ts';
import type { SetRow } from '#web/scoring/set-rows.ts';
import { Choice } from '#web/ui/field.tsx';
import { StatusMark, type Shape, type Tone } from '#web/ui/status-mark.tsx';
import { isListed, itemFilters, waitsForMe, type ItemFilter } from './appraisal-view.ts';
import { appraisalTexts } from './appraisal-texts.ts';
import type { Drafts } from './kept-decisions.ts';
import styles from './item-list.module.css';

const looks = {
  accept: { shape: 'check', tone: 'ok' },
  cut: { shape: 'cross', tone: 'risk' },
  ask_more: { shape: 'triangle', tone: 'ink' },
  open: { shape: 'hollow', tone: 'plain' },
  own: { shape: 'diamond', tone: 'plain' },
  unfinished: { shape: 'half', tone: 'ink' },
} as const satisfies Record<string, { shape: Shape; tone: Tone }>;

/** Every item with where its decision stands and what it came to; one is chosen. */
export function ItemList({
  sheet,
  rows,
  drafts,
  scores,
  filter,
  current,
  onFilter,
  onChoose,
}: {
  sheet: SheetView;
  rows: readonly SetRow[];
  drafts: Drafts;
  scores: ReadonlyMap<string, ItemScore>;
  filter: ItemFilter;
  current: string | null;
  onFilter: (filter: ItemFilter) => void;
  onChoose: (code: string) => void;
}) {
  const say = useSay(appraisalTexts);
  const items = new Map(sheet.items.map((item) => [item.code, item]));
  const leaves = rows.filter(({ isLeaf }) => isLeaf).flatMap(({ code }) => items.get(code) ?? []);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const box = list.current;
    const chosen =
      current === null ? null : box?.querySelector<HTMLElement>(`[data-code="${CSS.escape(current)}"]`);
    if (!box || !chosen) return;
    // Only the list itself is moved, the page stays where the person has it; its foot may lie below the screen.
    const above = chosen.getBoundingClientRect().top - box.getBoundingClientRect().top;
    const most = box.clientHeight * 0.45;
    if (above < 0 || above > most) box.scrollTop += above - most / 2;
  }, [current]);
  const listed = new Set(leaves.filter((item) => isListed(item, filter)).map(({ code }) => code));
  return (
    <nav className={styles.box} aria-label={say('items')}>
      <Choice
        aria-label={say('filter')}
        value={filter}
        onChange={(event) => onFilter(itemFilters.find((each) => each === event.target.value) ?? 'all')}
      >
        {itemFilters.map((each) => (
          <option key={each} value={each}>
            {say(`filter_${each}`, {
              count: leaves.filter((item) => isListed(item, each)).length,
            })}
          </option>
        ))}
      </Choice>
      {listed.size === 0 && <p className="muted">{say('none_here')}</p>}
      <ul ref={list} className={styles.list}>
        {rows.map((row) => {
          const item = items.get(row.code);
          const score = scores.get(row.code);
          if (!row.isLeaf)
            return (
              filter === 'all' && (
                <li key={row.code} className={styles.parent} data-depth={Math.min(row.depth, 3)}>
                  <span className={styles.name}>
                    <span className="figures">{row.code}</span> {row.item.name}
                  </span>
                  <span className="figures">
                    {score?.points ? showPoints(score.points) : '–'}/{showPoints(row.item.max)}
                  </span>
                </li>
              )
            );
          if (!item || !listed.has(row.code)) return null;
          return (
            <li key={row.code} data-depth={Math.min(row.depth, 3)}>
              <button
                type="button"
                className={styles.item}
                data-code={row.code}
                aria-current={row.code === current || undefined}
                onClick={() => onChoose(row.code)}
              >
                <ItemMark item={item} isDraft={drafts[row.code] !== undefined} state={sheet.state} />
                <span className={styles.name}>
                  <span className="figures">{row.code}</span> {row.item.name}
                </span>
                <span className={`${styles.points} figures`}>
                  {score?.points ? showPoints(score.points) : '–'}/{showPoints(row.item.max)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Where the decision of an item stands, as a shape whose word is read out. */
function ItemMark({
  item,
  isDraft,
  state,
}: {
  item: SheetItem;
  isDraft: boolean;
  state: SheetView['state'];
}) {
  const say = useSay(appraisalTexts);
  const words = useAssessmentWords();
  const kind = item.isScoredByMe ? 'own' : isDraft ? 'unfinished' : (item.decision ?? 'open');
  const said =
    kind === 'own' || kind === 'unfinished' || kind === 'open' ? say(`mark_${kind}`) : words.decision(kind);
  const isAnswered = item.answer !== null && waitsForMe(item, state);
  return (
    <span className={styles.mark} title={said}>
      <StatusMark {...looks[kind]}>
        <span className="unseen">
          {said}
          {isAnswered && `, ${say('mark_answered')}`}
        </span>
      </StatusMark>
    </span>
  );
}
