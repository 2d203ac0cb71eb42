import { useMemo, useState } from 'react';
import { useBlocker } from 'react-router';
import {
  confirmMapping,
  takeBackMapping,
  type CriteriaSetView,
  type MappingView,
} from '#modules/criteria/contract.ts';
import { listItems, type Item } from '#modules/criteria/domain/criteria-set.ts';
import { call, problemOf } from '#web/api.ts';
import { showInstant } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { useMay } from '#web/session.ts';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { Note } from '#web/ui/states.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { compareTexts } from './compare-texts.ts';
import { isKeepable, plainLines, withLinked, withUnlinked, type WorkedLine } from './mapping-edits.ts';
import styles from './mapping.module.css';
import { MappingTable } from './mapping-table.tsx';

const filters = ['all', 'doubtful', 'changed'] as const;
/** Below this a proposal is called doubtful. */
const doubtfulBelow = 0.75;

/** The lines of a mapping to look through, correct and confirm. */
export function MappingDesk({
  set,
  previous,
  mapping: given,
}: {
  set: CriteriaSetView;
  previous: CriteriaSetView;
  mapping: MappingView;
}) {
  const say = useSay(compareTexts);
  const isDraft = set.state === 'draft';
  const mayConfirm = useMay('criteria.publish') && set.isOwn && !isDraft;
  const [mapping, setMapping] = useState(given);
  const [lines, setLines] = useState(() => linesOf(given));
  const [isChanged, setIsChanged] = useState(false);
  const [filter, setFilter] = useState<(typeof filters)[number]>('all');
  const [isBusy, setIsBusy] = useState(false);
  const [isTakingBack, setIsTakingBack] = useState(false);
  const { items, maxima } = useMemo(() => {
    const before = itemsByCode(previous);
    const after = itemsByCode(set);
    return {
      items: { previous: before, current: after },
      maxima: { previous: maximaOf(before), current: maximaOf(after) },
    };
  }, [previous, set]);
  const blocker = useBlocker(isChanged);
  const shown = lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => filter === 'all' || isOf(line, filter));
  const change = (next: readonly WorkedLine[]) => {
    setLines(next);
    setIsChanged(true);
  };
  async function work(doing: () => Promise<MappingView>, done: string) {
    setIsBusy(true);
    try {
      const reply = await doing();
      setMapping(reply);
      setLines(linesOf(reply));
      setIsChanged(false);
      tell(done);
    } catch (error) {
      tell(problemOf(error).detail, 'risk');
    } finally {
      setIsBusy(false);
      setIsTakingBack(false);
    }
  }
  const params = { id: set.id };
  const confirm = () =>
    work(
      () => call(confirmMapping, { params, body: { previous: previous.id, lines: plainLines(lines) } }),
      say('map_done'),
    );
  const takeBack = () =>
    work(() => call(takeBackMapping, { params, query: { previous: previous.id } }), say('map_taken_back'));
  const { confirmed } = mapping;
  return (
    <>
      <Note tone={isChanged ? 'risk' : confirmed ? 'ok' : 'ink'}>
        {isChanged ? (
          <p>{say('map_changed')}</p>
        ) : confirmed ? (
          <StatusMark shape="check" tone="ok">
            <span className={styles.words}>
              {say('map_confirmed', { by: confirmed.by, at: showInstant(confirmed.at) })}
            </span>
          </StatusMark>
        ) : (
          <p>{say(isDraft ? 'map_of_draft' : 'map_proposed')}</p>
        )}
      </Note>
      <div className={`${styles.bar} no-print`}>
        <div role="group" aria-label={say('filter')} className={styles.filters}>
          {filters.map((one) => (
            <Button
              key={one}
              small
              look={filter === one ? 'outline' : 'quiet'}
              aria-pressed={filter === one}
              onClick={() => setFilter(one)}
            >
              {say(`filter_${one}`, {
                count: lines.filter((line) => one === 'all' || isOf(line, one)).length,
              })}
            </Button>
          ))}
        </div>
        {mayConfirm && (
          <div className={styles.filters}>
            {isChanged && (
              <Button
                onClick={() => {
                  setLines(linesOf({ ...mapping, confirmed: null }));
                  setIsChanged(confirmed !== null);
                }}
              >
                {say('map_reset')}
              </Button>
            )}
            {confirmed && !isChanged ? (
              <Button look="risk" onClick={() => setIsTakingBack(true)}>
                {say('map_take_back')}
              </Button>
            ) : (
              <Button
                look="primary"
                busy={isBusy}
                disabled={!lines.every(isKeepable)}
                onClick={() => void confirm()}
              >
                {say('map_confirm')}
              </Button>
            )}
          </div>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="muted">{say('filter_empty')}</p>
      ) : (
        <MappingTable
          rows={shown}
          items={items}
          isEditable={mayConfirm}
          onLink={(at, side, code) => change(withLinked(lines, at, side, code, maxima))}
          onUnlink={(at, side, code) => change(withUnlinked(lines, at, side, code, maxima))}
        />
      )}
      <ConfirmDialog
        isOpen={isTakingBack}
        onClose={() => setIsTakingBack(false)}
        title={say('map_take_back_title')}
        confirm={say('map_take_back')}
        isBusy={isBusy}
        isRisky
        onConfirm={() => void takeBack()}
      >
        <p>{say('map_take_back_words')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={blocker.state === 'blocked'}
        onClose={() => blocker.reset?.()}
        title={say('map_leave_title')}
        confirm={say('map_leave')}
        stay={say('map_stay')}
        isRisky
        onConfirm={() => blocker.proceed?.()}
      >
        <p>{say('map_changed')}</p>
      </ConfirmDialog>
    </>
  );
}

/** What a person confirmed, or else what is proposed; a doubtful line first. */
function linesOf({ proposed, confirmed }: MappingView): readonly WorkedLine[] {
  return confirmed ? confirmed.lines.map((line) => ({ ...line, confidence: null })) : proposed;
}

function isOf(line: WorkedLine, filter: 'doubtful' | 'changed'): boolean {
  return filter === 'doubtful'
    ? !isKeepable(line) || (line.confidence !== null && line.confidence < doubtfulBelow)
    : line.kind !== 'same';
}

function itemsByCode({ content }: CriteriaSetView): ReadonlyMap<string, Item> {
  return new Map(listItems(content.items).map(({ item }) => [item.code, item]));
}

function maximaOf(items: ReadonlyMap<string, Item>) {
  return new Map([...items].map(([code, { max }]) => [code, max]));
}
