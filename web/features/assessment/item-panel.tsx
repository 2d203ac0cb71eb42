import { useState } from 'react';
import { showDate, showInstant } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { useAssessmentWords } from '#web/scoring/assessment-words.ts';
import { CutWords } from '#web/scoring/cut-words.tsx';
import { DerivationPart } from '#web/scoring/derivation-part.tsx';
import type { SetRow } from '#web/scoring/set-rows.ts';
import { scoringTexts } from '#web/scoring/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { SidePanel } from '#web/ui/dialog.tsx';
import { Note } from '#web/ui/states.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { EvidencePart } from './evidence-part.tsx';
import styles from './item-panel.module.css';
import { KeptText } from './kept-text.tsx';
import { LineMark } from './line-mark.tsx';
import { RequiredPapers } from './required-papers.tsx';
import type { Filling } from './use-filling.tsx';
import { PanelFigures } from './panel-figures.tsx';
import type { SheetRights } from './sheet-rights.ts';
import type { SheetState, SheetStore } from './sheet-store.ts';
import { sheetTexts } from './sheet-texts.ts';

/** Everything about one item: why its points, figures, papers, explanation, note, and what the appraiser says. */
export function ItemPanel({
  code,
  store,
  state,
  rights: given,
  filling,
  onMove,
  onClose,
}: {
  /** Null while no item is opened. */
  code: string | null;
  store: SheetStore;
  state: SheetState;
  rights: SheetRights;
  filling: Filling;
  /** Opens the item before or after. */
  onMove: (code: string) => void;
  onClose: () => void;
}) {
  const say = useSay(sheetTexts);
  const [last, setLast] = useState(code);
  if (code !== null && code !== last) setLast(code);
  const shown = code ?? last;
  const place = store.rows.findIndex((row) => row.code === shown);
  const row = store.rows[place];
  const leaves = (step: 1 | -1) => {
    const others =
      step === 1 ? store.rows.slice(place + 1) : store.rows.slice(0, Math.max(0, place)).toReversed();
    return others.find(({ isLeaf }) => isLeaf);
  };
  const [before, after] = [leaves(-1), leaves(1)];
  const isOpen = given.mayScore || given.mayAnswer;
  const owner = shown !== null && isOpen && row?.isLeaf && !row.isGiven ? filling.ownerOf(shown) : null;
  // An item of a colleague is read only until one agrees to fill it in for them.
  const rights =
    owner === null ? given : { ...given, mayScore: false, mayAddEvidence: false, mayAnswer: false };
  return (
    <SidePanel isOpen={code !== null} onClose={onClose} title={row ? `${row.code} ${row.item.name}` : ''}>
      {row && (
        <div className={styles.panel} key={row.code}>
          <div className={styles.walk}>
            <Button small icon="left" disabled={!before} onClick={() => before && onMove(before.code)}>
              {say('previous_item')}
            </Button>
            <Button small icon="right" disabled={!after} onClick={() => after && onMove(after.code)}>
              {say('next_item')}
            </Button>
          </div>
          {owner !== null && shown !== null && (
            <Note actions={<Button onClick={() => filling.agree(shown)}>{say('fill_for')}</Button>}>
              <p>{say('given_to', { name: owner })}</p>
            </Note>
          )}
          <ItemFacts row={row} store={store} state={state} rights={rights} />
        </div>
      )}
    </SidePanel>
  );
}

function ItemFacts({
  row,
  store,
  state,
  rights,
}: {
  row: SetRow;
  store: SheetStore;
  state: SheetState;
  rights: SheetRights;
}) {
  const say = useSay(sheetTexts);
  const words = useSay(scoringTexts);
  const { code, item } = row;
  const place = store.rows.findIndex((each) => each.code === code);
  const score = state.score.items[place];
  const line = state.lines.get(code);
  const sheetItem = state.items.get(code);
  if (!score || !line || !sheetItem) return null;
  const isMine = rights.mayScore && !row.isGiven;
  return (
    <>
      {row.isLeaf && (
        <p className={styles.mark}>
          <LineMark line={line} />
          {sheetItem.scoredBy && sheetItem.scoredAt && (
            <span className="muted">
              {say('scored_by', { by: sheetItem.scoredBy, at: showInstant(sheetItem.scoredAt) })}
            </span>
          )}
        </p>
      )}
      {row.isLeaf && !row.isGiven && <PanelFigures row={row} line={line} store={store} isOpen={isMine} />}
      <DerivationPart
        item={item}
        areFiguresBeside={isMine}
        score={{ ...score, points: line.points as typeof score.points }}
      />
      {(sheetItem.decision !== null || sheetItem.answer !== null || rights.mayAnswer) && row.isLeaf && (
        <AppraiserPart code={code} store={store} state={state} rights={rights} />
      )}
      {row.isLeaf && (
        <>
          <section className={styles.part}>
            <h3>{words('required')}</h3>
            {item.evidence.required.length === 0 ? (
              <p className="muted">{words('required_none')}</p>
            ) : (
              <RequiredPapers
                required={item.evidence.required}
                missing={line.missing}
                isExplained={sheetItem.explanation !== null}
              />
            )}
          </section>
          <EvidencePart
            code={code}
            assessmentId={state.sheet.id}
            papers={sheetItem.evidence}
            required={item.evidence.required}
            missing={line.missing}
            year={state.sheet.year}
            readiness={line.readiness}
            problems={line.problems}
            mayChange={rights.mayAddEvidence}
            onSaved={store.takeSaved}
          />
          <section className={styles.part}>
            <KeptText
              label={say('explanation')}
              hint={say('explanation_hint')}
              value={sheetItem.explanation}
              isOpen={rights.mayScore}
              onWrite={(text) => store.write(code, 'explanation', text)}
            />
          </section>
          <section className={styles.part}>
            <KeptText
              label={say('note')}
              hint={say('note_hint')}
              value={sheetItem.note}
              isOpen={rights.mayScore}
              onWrite={(text) => store.write(code, 'note', text)}
            />
          </section>
        </>
      )}
    </>
  );
}

function AppraiserPart({
  code,
  store,
  state,
  rights,
}: {
  code: string;
  store: SheetStore;
  state: SheetState;
  rights: SheetRights;
}) {
  const say = useSay(sheetTexts);
  const words = useAssessmentWords();
  const item = state.items.get(code);
  const line = state.lines.get(code);
  if (!item || !line) return null;
  const isAsked = item.decision === 'cut' || item.decision === 'ask_more';
  return (
    <section className={`${styles.part} ${styles.appraiser}`}>
      <h3>{say('appraiser_part')}</h3>
      {item.decision && (
        <p className={styles.mark}>
          <StatusMark shape={isAsked ? 'triangle' : 'check'} tone={isAsked ? 'risk' : 'ok'}>
            {words.decision(item.decision)}
          </StatusMark>
          {item.appraisedPoints !== null && (
            <strong>
              <CutWords appraised={item.appraisedPoints} claimed={item.selfPoints} max={line.max} />
            </strong>
          )}
        </p>
      )}
      {item.reason && <blockquote className={styles.reason}>{item.reason}</blockquote>}
      {item.appraisedBy && item.appraisedAt && (
        <p className="muted">
          {say('appraised_by', { by: item.appraisedBy, at: showInstant(item.appraisedAt) })}
        </p>
      )}
      <KeptText
        label={say('answer')}
        hint={
          state.sheet.explanationDueOn === null
            ? say('answer_hint')
            : say('answer_hint_until', { date: showDate(state.sheet.explanationDueOn) })
        }
        value={item.answer}
        isOpen={rights.mayAnswer}
        onWrite={(text) => store.write(code, 'answer', text)}
      />
      {item.reply && (
        <>
          <h4>{say('reply')}</h4>
          <p className={styles.reason}>{item.reply}</p>
        </>
      )}
    </section>
  );
}
