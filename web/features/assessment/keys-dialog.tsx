import { useSay } from '#web/i18n/say.ts';
import { SidePanel } from '#web/ui/dialog.tsx';
import styles from './keys-dialog.module.css';
import { sheetTexts } from './sheet-texts.ts';

const keys = [
  { keys: ['←', '↑', '→', '↓'], what: 'key_arrows' },
  { keys: ['Home', 'End'], what: 'key_home' },
  { keys: ['PageUp', 'PageDown'], what: 'key_pages' },
  { keys: ['Enter'], what: 'key_enter' },
  { keys: ['Enter'], what: 'key_enter_again' },
  { keys: ['Tab'], what: 'key_tab' },
  { keys: ['0–9'], what: 'key_digits' },
  { keys: ['C', 'K'], what: 'key_yes' },
  { keys: ['Delete'], what: 'key_delete' },
  { keys: ['Esc'], what: 'key_escape' },
  { keys: ['N'], what: 'key_next' },
  { keys: ['V'], what: 'key_why' },
  { keys: ['/'], what: 'key_search' },
  { keys: ['Space'], what: 'key_select' },
  { keys: ['?'], what: 'key_help' },
] as const satisfies readonly { keys: readonly string[]; what: keyof typeof sheetTexts }[];

/** The keys of the grid, to look up. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const say = useSay(sheetTexts);
  return (
    <SidePanel isOpen={isOpen} onClose={onClose} title={say('keys_title')}>
      <dl className={styles.keys}>
        {keys.map((row) => (
          <div key={row.what}>
            <dt>
              {row.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(row.what)}</dd>
          </div>
        ))}
      </dl>
    </SidePanel>
  );
}
