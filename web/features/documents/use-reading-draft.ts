import { useCallback, useMemo } from 'react';
import { correctReading, getReading } from '#modules/documents/contract.ts';
import type { Reading } from '#modules/documents/domain/reading/reading.ts';
import { call } from '#web/api.ts';
import { useMergedDraft, type DraftPlace } from '#web/use-merged-draft.ts';
import { mergeReadings, type Disagreement } from './merge-readings.ts';

/** A reading that a person corrects. */
export function useReadingDraft(id: string, initial: Reading, initialVersion: number) {
  const place = useMemo((): DraftPlace<Reading, Disagreement> => {
    const params = { id };
    return {
      load: async () => {
        const { reading, version } = await call(getReading, { params });
        if (!reading) throw new Error('the reading is gone');
        return { content: reading, version };
      },
      send: async (reading, version) =>
        (await call(correctReading, { params, body: { version, reading } })).version,
      merge: (stored, mine, theirs) => {
        const { reading, disagreements } = mergeReadings(stored, mine, theirs);
        return { content: reading, disagreements };
      },
    };
  }, [id]);
  const draft = useMergedDraft(place, {
    stored: initial,
    content: initial,
    version: initialVersion,
    disagreements: [],
  });
  const { content, saving, put, save, settle, contentNow, versionNow, isUnsaved } = draft;
  const change = useCallback(
    (next: (reading: Reading) => Reading) => put(next(contentNow())),
    [put, contentNow],
  );
  return {
    reading: content,
    saving,
    change,
    save,
    settle,
    readNow: contentNow,
    isUnsaved,
    currentVersion: versionNow,
  };
}
