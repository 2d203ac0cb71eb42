import { useState } from 'react';
import type { Item } from '#modules/criteria/domain/criteria-set.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { SearchSelect } from '#web/ui/search-select.tsx';
import { StatusMark, type Shape, type Tone } from '#web/ui/status-mark.tsx';
import { compareTexts } from './compare-texts.ts';
import { isKeepable, type Side, type WorkedLine } from './mapping-edits.ts';
import styles from './mapping.module.css';

type Items = Readonly<Record<Side, ReadonlyMap<string, Item>>>;
type Change = (at: number, side: Side, code: string) => void;

const marks = {
  same: { shape: 'check', tone: 'ok' },
  max_changed: { shape: 'half', tone: 'ink' },
  split: { shape: 'diamond', tone: 'ink' },
  merged: { shape: 'diamond', tone: 'ink' },
  new: { shape: 'full', tone: 'ink' },
  dropped: { shape: 'cross', tone: 'plain' },
} as const satisfies Record<WorkedLine['kind'], { shape: Shape; tone: Tone }>;

/** One line for each item or group of items: what it was, what it is, and how they relate. */
export function MappingTable({
  rows,
  items,
  isEditable,
  onLink,
  onUnlink,
}: {
  rows: readonly { readonly line: WorkedLine; readonly index: number }[];
  items: Items;
  isEditable: boolean;
  onLink: Change;
  onUnlink: Change;
}) {
  const say = useSay(compareTexts);
  return (
    <table className={styles.table}>
      <caption className="unseen">{say('map_title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('map_previous')}</th>
          <th scope="col">{say('map_kind')}</th>
          <th scope="col">{say('map_current')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, index }) => (
          <tr key={[...line.previous, '>', ...line.current].join(' ')}>
            <CodesCell {...{ line, index, items, isEditable, onLink, onUnlink }} side="previous" />
            <td className={styles.kind}>
              <StatusMark {...(isKeepable(line) ? marks[line.kind] : { shape: 'triangle', tone: 'risk' })}>
                {say(isKeepable(line) ? `kind_${line.kind}` : 'kind_many')}
              </StatusMark>
              <Confidence line={line} />
            </td>
            <CodesCell {...{ line, index, items, isEditable, onLink, onUnlink }} side="current" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Confidence({ line: { confidence } }: { line: WorkedLine }) {
  const say = useSay(compareTexts);
  if (confidence === null) return <span className={styles.sure}>{say('by_person')}</span>;
  const word = confidence >= 0.95 ? 'sure' : confidence >= 0.75 ? 'likely' : 'doubtful';
  return (
    <span className={styles.sure} data-doubtful={word === 'doubtful' || undefined}>
      {say(word)} <span className="figures">{Math.round(confidence * 100)} %</span>
    </span>
  );
}

function CodesCell({
  line,
  index,
  side,
  items,
  isEditable,
  onLink,
  onUnlink,
}: {
  line: WorkedLine;
  index: number;
  side: Side;
  items: Items;
  isEditable: boolean;
  onLink: Change;
  onUnlink: Change;
}) {
  const say = useSay(compareTexts);
  const [isLinking, setIsLinking] = useState(false);
  const codes = line[side];
  const isMany = line.previous.length + line.current.length > 1;
  return (
    <td data-label={say(`map_${side}`)}>
      <div className={styles.cell}>
        <ul className={styles.codes}>
          {codes.map((code) => {
            const item = items[side].get(code);
            return (
              <li key={code}>
                <span>
                  <span className="figures">{code}</span> {item?.name}{' '}
                  {item && (
                    <span className="muted figures">{say('of_points', { max: showPoints(item.max) })}</span>
                  )}
                </span>
                {isEditable && isMany && (
                  <Button
                    small
                    look="quiet"
                    icon="cross"
                    aria-label={say('unlink', { code })}
                    title={say('unlink', { code })}
                    onClick={() => onUnlink(index, side, code)}
                  />
                )}
              </li>
            );
          })}
          {codes.length === 0 && (
            <li>
              <em className="muted">{say('none_left')}</em>
            </li>
          )}
        </ul>
        {isEditable && !isLinking && (
          <Button
            small
            look="quiet"
            icon="plus"
            aria-label={say('link_of', { line: [...line.previous, ...line.current].join(', ') })}
            title={say(`link_${side}`)}
            onClick={() => setIsLinking(true)}
          />
        )}
      </div>
      {isLinking && (
        <SearchSelect
          label={say(`link_${side}`)}
          options={[...items[side].values()]
            .filter(({ code }) => !codes.includes(code))
            .map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          value={null}
          autoFocus
          onCancel={() => setIsLinking(false)}
          onChange={(code) => {
            setIsLinking(false);
            if (code) onLink(index, side, code);
          }}
        />
      )}
    </td>
  );
}
