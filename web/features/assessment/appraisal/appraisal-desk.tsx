import { useMemo, useState } from 'react';
import { useRevalidator, useSearchParams } from 'react-router';
import type { SheetView } from '#modules/assessment/contract.ts';
import { canWrite, type AppraisalDecision } from '#modules/assessment/domain/assessment-workflow.ts';
import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import { showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { AssessmentStateMark } from '#web/scoring/assessment-state.tsx';
import { HistoryList } from '#web/scoring/history-list.tsx';
import { rowsOf } from '#web/scoring/set-rows.ts';
import { useMe } from '#web/session.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { Note } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { AcceptMany } from './accept-many.tsx';
import { resultPath } from './addresses.ts';
import { AppraisalHead, SaveTrouble } from './appraisal-head.tsx';
import { AppraisalMoves } from './appraisal-moves.tsx';
import { appraisalTexts } from './appraisal-texts.ts';
import {
  isOpen,
  isPlainClaim,
  nextOpen,
  scoreClaim,
  scoreDecisions,
  type ItemFilter,
} from './appraisal-view.ts';
import styles from './appraisal-page.module.css';
import { ClaimPart } from './claim-part.tsx';
import { DecisionPart } from './decision-part.tsx';
import { draftOf, readDraft } from './decision-draft.ts';
import { ItemList } from './item-list.tsx';
import { dueOf } from '#web/scoring/overdue.ts';
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
  const { sheet, drafts, saving, conflicts, refused } = state;
  const { write, flush } = store;
  const [filter, setFilter] = useState<ItemFilter>('all');
  const [isListShown, setIsListShown] = useState(false);
  const [isMany, setIsMany] = useState(false);
  const itemOf = new Map(sheet.items.map((item) => [item.code, item]));
  const isOpenCode = (code: string) => {
    const item = itemOf.get(code);
    return item !== undefined && isOpen(item, sheet.state);
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
  const plain = mayWrite
    ? leaves.flatMap((code) => {
        const [each, line] = [itemOf.get(code), rowOf.get(code)];
        return each && line && drafts[code] === undefined && isPlainClaim(each, line) ? [each] : [];
      })
    : [];
  const due = dueOf(sheet.state, sheet);

  function choose(code: string) {
    setIsListShown(false);
    setSearch({ muc: code }, { replace: true, preventScrollReset: true });
  }
  function go(direction: 1 | -1) {
    const isWaiting = (code: string) => isOpenCode(code) && drafts[code] === undefined;
    const next =
      nextOpen(leaves, isWaiting, current, direction) ?? nextOpen(leaves, isOpenCode, current, direction);
    if (next === null) return tell(say('all_decided'), 'ink');
    choose(next);
    requestAnimationFrame(() => document.getElementById('claim-title')?.focus());
  }
  function decide(decision: AppraisalDecision) {
    if (!item || !row || !mayWrite || item.isScoredByMe) return;
    write(item.code, { ...(drafts[item.code] ?? draftOf(item, row)), decision });
    const field = decision === 'cut' ? '[data-points], [data-figure]' : '[data-reason]';
    if (decision !== 'accept')
      requestAnimationFrame(() => document.querySelector<HTMLElement>(field)?.focus());
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
  function saveAndGo() {
    const draft = item && drafts[item.code];
    if (draft && row && 'lack' in readDraft(draft, item, row)) {
      const fields = '[data-points], [data-figure], [data-reason]';
      const empty = [...document.querySelectorAll<HTMLInputElement>(fields)].find(
        ({ value }) => !value.trim(),
      );
      return (empty ?? document.querySelector<HTMLElement>(fields))?.focus();
    }
    void flush();
    go(1);
  }
  useAppraisalKeys({ decide, go, saveAndGo });

  return (
    <>
      <PageTitle
        title={sheet.unitName}
        lead={
          <span className={styles.lead}>
            <AssessmentStateMark state={sheet.state} />
            <span>{sheet.cycleTitle}</span>
            {due !== null && <span className="figures">{say('due', { date: showDate(due) })}</span>}
          </span>
        }
        actions={
          <>
            <ButtonLink look="quiet" to={resultPath(sheet.id)}>
              {say('to_result')}
            </ButtonLink>
            <AppraisalMoves sheet={sheet} flush={flush} onMoved={takeMoved} />
          </>
        }
      />
      <AppraisalHead
        sheet={sheet}
        claim={claim}
        score={score}
        decided={leaves.filter((code) => itemOf.get(code)?.decision).length}
        saving={saving}
        isUnfinished={Object.keys(drafts).length > 0}
        hasConflict={conflicts.size > 0}
      />
      <SaveTrouble saving={saving} onRetry={() => void flush()} />
      <KnockOutNote set={set} sheet={sheet} />
      {!mayWrite && (
        <Note>
          <p>{say(noteOf(sheet.state))}</p>
        </Note>
      )}
      <div className={`${styles.tools} no-print`}>
        <span className={styles.unfold}>
          <Button aria-expanded={isListShown} onClick={() => setIsListShown(!isListShown)}>
            {say('show_items')}
          </Button>
        </span>
        <Button icon="left" aria-keyshortcuts="P" title={say('previous')} onClick={() => go(-1)}>
          {say('previous_short')}
        </Button>
        <Button icon="right" aria-keyshortcuts="N" title={say('next')} onClick={() => go(1)}>
          {say('next_short')}
        </Button>
        {plain.length > 1 && (
          <Button icon="check" onClick={() => setIsMany(true)}>
            {say('accept_many')} ({plain.length})
          </Button>
        )}
      </div>
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
        {row && item && (
          <>
            <ClaimPart row={row} item={item} score={claim.items.find(({ code }) => code === row.code)} />
            <DecisionPart
              key={row.code}
              row={row}
              item={item}
              draft={drafts[row.code] ?? draftOf(item, row)}
              isDraft={drafts[row.code] !== undefined}
              score={scores.get(row.code)}
              isOpen={mayWrite}
              conflict={conflicts.has(row.code)}
              refusal={refused.get(row.code)?.problem ?? null}
              onWrite={(draft) => write(row.code, draft)}
              onSettle={(isMine) => store.settle(row.code, isMine)}
              onNext={saveAndGo}
            />
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

/** What overrides the whole result stands above everything else. */
function KnockOutNote({ set, sheet }: { set: CriteriaSet; sheet: SheetView }) {
  const say = useSay(appraisalTexts);
  if (set.knockOuts.length === 0) return null;
  const facts = set.knockOuts.map(({ code, name }) => {
    const answer = sheet.knockOuts[code] ?? null;
    return say('knock_out', { name, answer: say(answer === null ? 'unknown' : answer ? 'yes' : 'no') });
  });
  const holds = set.knockOuts.some(({ code }) => sheet.knockOuts[code] === true);
  const words = <p>{say('knock_outs', { facts: facts.join('; ') })}</p>;
  return holds ? <Note tone="risk">{words}</Note> : <div className={styles.small}>{words}</div>;
}

function noteOf(state: SheetView['state']) {
  if (state === 'explaining' || state === 'concluded' || state === 'published')
    return `note_${state}` as const;
  return 'note_submitted';
}
