import type { PredecessorResult, ResultView } from '#modules/assessment/contract.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { RowTable, type Column } from '#web/ui/row-table.tsx';
import { predecessorTexts } from './predecessor-texts.ts';

type Line = ResultView['items'][number];

/** What each unit that a merged one continues came to the year before, beside this year: each by itself, none summed. */
export function PredecessorResults({ result }: { result: ResultView }) {
  const say = useSay(predecessorTexts);
  const { predecessors, items, total, index, classification } = result;
  if (predecessors.length === 0) return null;
  const year = String(result.year - 1);
  const amount = (value: string | null) => (value === null ? '–' : showPoints(value));
  const percent = (value: string | null) => (value === null ? '–' : `${showPoints(value)} %`);
  const sums: readonly { key: string; name: string; now: string; of: (one: PredecessorResult) => string }[] =
    [
      {
        key: 'index',
        name: say('index'),
        now: percent(index),
        of: (one) => percent(one.index),
      },
      {
        key: 'total',
        name: say('total'),
        now: amount(total.appraised ?? total.self),
        of: (one) => amount(one.total),
      },
      {
        key: 'class',
        name: say('class'),
        now: classification ?? '–',
        of: (one) => one.classification ?? '–',
      },
    ];
  const sumColumns: Column<(typeof sums)[number]>[] = [
    { key: 'name', head: say('measure'), isMain: true, cell: ({ name }) => name },
    { key: 'now', head: say('now', { year: String(result.year) }), isNumber: true, cell: ({ now }) => now },
    ...predecessors.map((one, place) => ({
      key: `${place}`,
      head: one.unitName,
      isNumber: true,
      cell: ({ of }: (typeof sums)[number]) => of(one),
    })),
  ];
  const itemColumns: Column<Line>[] = [
    { key: 'item', head: say('item'), isMain: true, cell: ({ code, name }) => `${code}. ${name}` },
    {
      key: 'now',
      head: say('now', { year: String(result.year) }),
      isNumber: true,
      cell: (line) => outOf(line.appraised ?? line.self, line.max),
    },
    ...predecessors.map((one, place) => ({
      key: `${place}`,
      head: one.unitName,
      isNumber: true,
      cell: ({ code }: Line) => {
        const item = one.items.find((each) => each.code === code);
        return item ? outOf(item.appraised, item.max) : '–';
      },
    })),
  ];
  return (
    <section>
      <h2>{say('title', { year })}</h2>
      <p className="muted">{say('lead')}</p>
      <RowTable caption={say('title', { year })} columns={sumColumns} rows={sums} rowKey={({ key }) => key} />
      <details>
        <summary>{say('by_item')}</summary>
        <RowTable caption={say('by_item')} columns={itemColumns} rows={items} rowKey={({ code }) => code} />
      </details>
    </section>
  );
}

function outOf(points: string | null, max: string | null): string {
  return `${points === null ? '–' : showPoints(points)}${max === null ? '' : `/${showPoints(max)}`}`;
}
