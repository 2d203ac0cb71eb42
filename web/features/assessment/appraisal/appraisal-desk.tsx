import { useMemo, useState } from 'react';
import { useRevalidator, useSearchParams } from 'react-router';
import type { SheetView } from '#modules/assessment/contract.ts';
import { canWrite, type AppraisalDecision } from '#modules/assessment/domain/assessment-workflow.ts';
import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import { useSay } from '#web/i18n/say.ts';
import { HistoryList } from '#web/scoring/history-list.tsx';
import { rowsOf } from '#web/scoring/set-rows.ts';
import { useMe } from '#web/session.ts';
import { Note } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { AcceptMany } from './accept-many.tsx';
import { AppraisalHead, SaveTrouble } from './appraisal-head.tsx';
import { AppraisalMoves } from './appraisal-moves.tsx';
import { appraisalTexts } from './appraisal-texts.ts';
import {
  closedNoteOf,
  nextOpen,
  plainClaims,
  scoreClaim,
  scoreDecisions,
  undecidedOf,
  waitsForMe,
  type ItemFilter,
} from './appraisal-view.ts';
import styles from './appraisal-page.module.css';
import { ClaimPart } from './claim-part.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { DecisionPart } from './decision-part.tsx';
import { draftOf } from './decision-draft.ts';
import { draftLacks, findControl, isWrong } from './draft-lacks.ts';
import { DeskTitle } from './desk-title.tsx';
import { DeskTools } from './desk-tools.tsx';
import { ItemList } from './item-list.tsx';
import { KnockOutNote } from './knock-out-note.tsx';
import { NextStep } from './next-step.tsx';
import { useAppraisalKeys } from './use-appraisal-keys.ts';
import { useAppraisal } from './use-appraisal.ts';

/** The list of items, the claim of one of them, and the decision on it, side by side. */
export function AppraisalDesk({ loaded, set }: { loaded: SheetView; set: CriteriaSet }) {
  const say = useSay(appraisalTexts);
  const { personId } = useMe();
  const { revalidate } = useRevalidator();
  const [search, setSearch] = useSearchParams();
  const rows = useMemo(() => rowsOf(set), [set]);
  const rowOf = useMemo(() => new Map(rows.map((row) => [row.code, row])), [rows]);
  const leaves = useMemo(() => rows.filter(({ isLeaf }) => isLeaf).map(({ code }) => code), [rows]);
  const { state, store } = useAppraisal(loaded, rowOf, personId);
  const { sheet, drafts, saving, conflicts, refused, elsewhere } = state;
  const { write, flush } = store;
  const [filter, setFilter] = useState<ItemFilter>('all');
  const [isListShown, setIsListShown] = useState(false);
  const [isMany, setIsMany] = useState(false);
  const [tried, setTried] = useState<ReadonlySet<string>>(new Set());
  const itemOf = new Map(sheet.items.map((item) => [item.code, item]));
  const isOpenCode = (code: string) => {
    const item = itemOf.get(code);
    return item !== undefined && waitsForMe(item, sheet.state);
  };
  const undecided = undecidedOf(rows, sheet.items);
  const lacksAt = (code: string) => {
    const [each, line] = [itemOf.get(code), rowOf.get(code)];
    return each && line ? draftLacks(drafts[code] ?? draftOf(each, line), each, line) : [];
  };
  const asked = search.get('muc');
  const current =
    asked !== null && leaves.includes(asked)
      ? asked
      : (nextOpen(leaves, isOpenCode, null, 1) ?? leaves[0] ?? null);
  const claim = useMemo(() => scoreClaim(set, sheet), [set, sheet]);
  const score = scoreDecisions(set, sheet, rowOf, drafts);
  const scores = new Map(score.items.map((each) => [each.code, each]));
  const row = current === null ? undefined : rowOf.get(current);
  const item = current === null ? undefined : itemOf.get(current);
  const mayWrite = canWrite(sheet.state, 'appraisal');
  const plain = mayWrite ? plainClaims(rows, sheet.items, drafts) : [];
  const draft = item && row && (drafts[item.code] ?? draftOf(item, row));
  const lacks = current === null ? [] : lacksAt(current);
  const isTold = current !== null && tried.has(current);
  const told = lacks.filter((lack) => isTold || isWrong(lack));
  const mayDecide = mayWrite && item !== undefined && !item.isScoredByMe;

  function choose(code: string) {
    setIsListShown(false);
    if (current !== null && drafts[current] !== undefined) setTried(new Set([...tried, current]));
    setSearch({ muc: code }, { replace: true, preventScrollReset: true });
  }
  function go(direction: 1 | -1) {
    const isWaiting = (code: string) => isOpenCode(code) && drafts[code] === undefined;
    const next =
      nextOpen(leaves, isWaiting, current, direction) ?? nextOpen(leaves, isOpenCode, current, direction);
    if (next === null)
      return tell(
        undecided.length === 0 ? say('all_decided') : say('none_waits', { count: undecided.length }),
        'ink',
      );
    goTo(next);
  }
  function goTo(code: string) {
    choose(code);
    requestAnimationFrame(() => document.getElementById('claim-title')?.focus());
  }
  function decide(decision: AppraisalDecision) {
    if (!item || !row || !mayWrite || item.isScoredByMe) return;
    const before = drafts[item.code] ?? draftOf(item, row);
    write(item.code, { ...before, decision });
    if (decision === 'accept') return;
    const place =
      decision === 'ask_more' ? 'reason' : before.by === 'rule' || row.isGiven ? 'figures' : 'points';
    requestAnimationFrame(() => findControl(place)?.focus());
  }
  async function acceptAll(codes: readonly string[]) {
    for (const code of codes) {
      const [each, line] = [itemOf.get(code), rowOf.get(code)];
      if (each && line) write(code, { ...draftOf(each, line), decision: 'accept' });
    }
    if (await flush()) tell(say('accept_many_done', { count: codes.length }));
  }
  /** A sheet that went back to its unit is no longer there to be looked at. */
  function takeMoved(moved: SheetView) {
    if (moved.items.length === 0) void revalidate();
    else store.takeSheet(moved);
  }
  /** Stores and goes on; where something lacks, says so at its place and takes the person there. */
  function saveAndGo() {
    const [first] = mayDecide && (item.decision === null || drafts[item.code] !== undefined) ? lacks : [];
    if (first && item) {
      setTried(new Set([...tried, item.code]));
      requestAnimationFrame(() => findControl(first.place)?.focus());
      return;
    }
    void flush();
    go(1);
  }
  useAppraisalKeys({ decide, go, saveAndGo });

  return (
    <>
      <DeskTitle sheet={sheet}>
        <AppraisalMoves sheet={sheet} undecided={undecided.length} flush={flush} onMoved={takeMoved} />
      </DeskTitle>
      <NextStep
        sheet={sheet}
        undecided={undecided}
        unfinished={
          mayWrite
            ? leaves.filter((code) => code !== current && drafts[code] && lacksAt(code).length > 0)
            : []
        }
        onGo={goTo}
      />
      <AppraisalHead
        sheet={sheet}
        claim={claim}
        score={score}
        undecided={undecided.length}
        saving={saving}
        isUnfinished={Object.keys(drafts).length > 0}
        hasConflict={conflicts.size > 0}
      />
      <SaveTrouble saving={saving} onRetry={() => void flush()} />
      <KnockOutNote set={set} sheet={sheet} />
      {!mayWrite && (
        <Note>
          <p>{say(closedNoteOf(sheet.state))}</p>
        </Note>
      )}
      <DeskTools
        isListShown={isListShown}
        plainCount={plain.length}
        onShowList={() => setIsListShown(!isListShown)}
        onGo={go}
        onAcceptMany={() => setIsMany(true)}
      />
      <div className={styles.desk} data-list={isListShown || undefined}>
        <div className={styles.items}>
          <ItemList
            sheet={sheet}
            rows={rows}
            drafts={drafts}
            scores={scores}
            filter={filter}
            current={current}
            onFilter={setFilter}
            onChoose={choose}
          />
        </div>
        {row && item && draft && (
          <>
            <ClaimPart row={row} item={item} score={claim.items.find(({ code }) => code === row.code)} />
            <DecisionPart
              key={row.code}
              row={row}
              item={item}
              draft={draft}
              lacks={told}
              isOpen={mayWrite}
              isElsewhere={elsewhere.has(row.code)}
              conflict={conflicts.has(row.code)}
              refusal={refused.get(row.code)?.problem ?? null}
              onWrite={(written) => write(row.code, written)}
              onSettle={(isMine) => store.settle(row.code, isMine)}
            />
            {mayDecide && (
              <DecisionBar
                item={item}
                score={
                  isShown(draft.decision) && lacks.every(({ place }) => place === 'reason')
                    ? scores.get(row.code)
                    : undefined
                }
                lacks={told}
                isDecided={draft.decision !== null}
                onNext={saveAndGo}
                onTakeBack={() => write(row.code, { ...draft, decision: null })}
              />
            )}
          </>
        )}
      </div>
      <details className={styles.history}>
        <summary>{say('history')}</summary>
        <HistoryList lines={sheet.history} />
      </details>
      <AcceptMany
        isOpen={isMany}
        plain={plain}
        rows={rowOf}
        onClose={() => setIsMany(false)}
        onAccept={(codes) => {
          setIsMany(false);
          void acceptAll(codes);
        }}
      />
    </>
  );
}

/** Whether points follow from the decision. */
function isShown(decision: AppraisalDecision | null): boolean {
  return decision !== null && decision !== 'ask_more';
}
