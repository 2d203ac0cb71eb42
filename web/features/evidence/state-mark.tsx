import type { ShownState } from '#modules/evidence/domain/document-workflow.ts';
import type { FileState } from '#modules/evidence/domain/file-check.ts';
import { useSay } from '#web/i18n/say.ts';
import { StatusMark, type Shape, type Tone } from '#web/ui/status-mark.tsx';
import { texts } from './texts.ts';

const stateLooks = {
  draft: { shape: 'hollow', tone: 'plain' },
  in_review: { shape: 'half', tone: 'ink' },
  accepted: { shape: 'check', tone: 'ok' },
  rejected: { shape: 'cross', tone: 'risk' },
  expired: { shape: 'diamond', tone: 'risk' },
} as const satisfies Record<ShownState, { shape: Shape; tone: Tone }>;

const fileLooks = {
  quarantined: { shape: 'half', tone: 'plain' },
  clean: { shape: 'check', tone: 'plain' },
  refused: { shape: 'cross', tone: 'risk' },
  damaged: { shape: 'triangle', tone: 'risk' },
} as const satisfies Record<FileState, { shape: Shape; tone: Tone }>;

/** Where the review of a document stands, as a word with its shape. */
export function StateMark({ state }: { state: ShownState }) {
  const say = useSay(texts);
  return <StatusMark {...stateLooks[state]}>{say(`state_${state}`)}</StatusMark>;
}

/** What can be done with a file, as a word with its shape. */
export function FileMark({ state }: { state: FileState }) {
  const say = useSay(texts);
  return <StatusMark {...fileLooks[state]}>{say(`file_${state}`)}</StatusMark>;
}
