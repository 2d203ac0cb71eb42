import type { SetState } from '#modules/criteria/domain/set-workflow.ts';
import { useSay } from '#web/i18n/say.ts';
import { officialLook, StatusMark, type Shape, type Tone } from '#web/ui/status-mark.tsx';
import { texts } from './texts.ts';

const marks = {
  draft: { shape: 'half', tone: 'ink' },
  published: officialLook,
  superseded: { shape: 'hollow', tone: 'plain' },
  discarded: { shape: 'cross', tone: 'plain' },
} as const satisfies Record<SetState, { shape: Shape; tone: Tone }>;

/** Where a set stands, as a word with its shape; red is for what is official. */
export function StateMark({ state }: { state: SetState }) {
  const say = useSay(texts);
  return <StatusMark {...marks[state]}>{say(`state_${state}`)}</StatusMark>;
}
