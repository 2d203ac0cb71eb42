import { useState, type ReactNode } from 'react';
import { useSay } from '#web/i18n/say.ts';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import type { SheetState } from './sheet-store.ts';
import { sheetTexts } from './sheet-texts.ts';

/** Filling in what was given to a colleague: asked once for each colleague, as long as the sheet is open. */
export type Filling = {
  /** Whose item it is, where that is a colleague for whom nobody has agreed to fill in yet; else null. */
  readonly ownerOf: (code: string) => string | null;
  /** Goes on at once where the item is one's own, or nobody's; else once the person agreed. */
  readonly ask: (code: string, goOn: () => void) => void;
  /** Agrees, where the page has said already whose item it is. */
  readonly agree: (code: string) => void;
  readonly question: ReactNode;
};

/** Asks before the first write into an item of a colleague. */
export function useFilling({ items }: SheetState, personId: string): Filling {
  const say = useSay(sheetTexts);
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<{ readonly code: string; readonly goOn: () => void } | null>(null);
  const colleagueOf = (code: string) => {
    const assignee = items.get(code)?.assignee ?? null;
    return assignee === null || assignee.id === personId || agreed.has(assignee.id) ? null : assignee;
  };
  const colleague = asked === null ? null : colleagueOf(asked.code);
  const agree = (code: string) => {
    const whose = colleagueOf(code);
    if (whose) setAgreed(new Set([...agreed, whose.id]));
  };
  const words = { code: asked?.code ?? '', name: colleague?.name ?? '' };
  return {
    ownerOf: (code) => colleagueOf(code)?.name ?? null,
    ask: (code, goOn) => {
      if (colleagueOf(code) === null) goOn();
      else setAsked({ code, goOn });
    },
    agree,
    question: (
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={say('fill_title', words)}
        confirm={say('fill_for')}
        onConfirm={() => {
          if (asked) agree(asked.code);
          setAsked(null);
          asked?.goOn();
        }}
      >
        <p>{say('fill_words', words)}</p>
      </ConfirmDialog>
    ),
  };
}
