import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { PreviousUpload } from 'tus-js-client';
import { showFileSize } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { FileDropMany } from '#web/ui/file-drop-many.tsx';
import { Note } from '#web/ui/states.tsx';
import { admittedEndings, refusedEnding } from './admitted-endings.ts';
import { SendingList } from './sending-list.tsx';
import { forgetUploads, unfinishedUploads, uploadQueue, type UploadTarget } from './upload-queue.ts';
import { uploadTexts } from './upload-texts.ts';

const megabyte = 1024 * 1024;

/**
 * Takes files for new documents of a year, or one for a document that is there, and sends them in pieces that may be
 * broken off. `onUploaded` is told the document of each file that arrived.
 */
export function EvidenceUploader({
  target,
  maxBytes,
  isPrimary = true,
  onUploaded,
}: {
  target: UploadTarget;
  maxBytes: number;
  isPrimary?: boolean;
  onUploaded?: (document: string) => void;
}) {
  const say = useSay(uploadTexts);
  const goal = target.kind === 'new' ? String(target.year) : target.document;
  const all = useSyncExternalStore(uploadQueue.subscribe, uploadQueue.list);
  const shown = all.filter(({ target: other }) =>
    target.kind === 'new' ? other.kind === 'new' : other.kind === 'revision' && other.document === goal,
  );
  const [unfinished, setUnfinished] = useState<readonly PreviousUpload[]>([]);
  const told = useRef(new Set(shown.filter(({ state }) => state === 'done').map(({ key }) => key)));
  useEffect(() => {
    if (target.kind === 'new') void unfinishedUploads().then(setUnfinished);
  }, [target.kind]);
  useEffect(() => {
    for (const { key, state, document } of shown) {
      if (state !== 'done' || document === null || told.current.has(key)) continue;
      told.current.add(key);
      onUploaded?.(document);
    }
  });
  const take = useCallback(
    (files: readonly File[]) => {
      const megabytes = Math.floor(maxBytes / megabyte);
      const refusalOf = (file: File): string | null => {
        const ending = refusedEnding(file.name);
        if (file.size === 0) return say('empty');
        if (file.size > maxBytes) return say('too_large', { size: showFileSize(file.size), megabytes });
        return ending === null ? null : say('kind', { ending });
      };
      uploadQueue.add(
        files.map((file) => ({ file, refusal: refusalOf(file) })),
        target.kind === 'new' ? { kind: 'new', year: Number(goal) } : { kind: 'revision', document: goal },
      );
    },
    [maxBytes, say, target.kind, goal],
  );
  const isMany = target.kind === 'new';
  const forgotten = unfinished.filter(
    ({ metadata }) => !all.some(({ name }) => name === metadata['filename']),
  );
  return (
    <>
      <FileDropMany
        title={say(isMany ? 'drop_title' : 'choose_one')}
        hint={say(isMany ? 'drop_hint' : 'replace_hint', { megabytes: Math.floor(maxBytes / megabyte) })}
        accept={admittedEndings}
        chooseLabel={say(isMany ? 'choose' : 'choose_one')}
        cameraLabel={say('camera')}
        isMany={isMany}
        isPrimary={isPrimary}
        onFiles={take}
      />
      {forgotten.length > 0 && (
        <Note
          actions={
            <Button small onClick={() => void forgetUploads(forgotten).then(() => setUnfinished([]))}>
              {say('forget')}
            </Button>
          }
        >
          {say('unfinished', {
            count: forgotten.length,
            names: forgotten.map(({ metadata }) => metadata['filename'] ?? '').join(', '),
          })}
        </Note>
      )}
      {shown.length > 0 && <SendingList sendings={shown} />}
    </>
  );
}
