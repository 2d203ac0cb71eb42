import { useSyncExternalStore } from 'react';
import { useSay } from '#web/i18n/say.ts';
import { Button } from './button.tsx';
import { texts } from './texts.ts';
import styles from './toasts.module.css';

type Toast = { readonly key: number; readonly tone: 'ink' | 'ok' | 'risk'; readonly words: string };

let shown: readonly Toast[] = [];
let lastKey = 0;
const listeners = new Set<() => void>();

/** Shows a short message at the edge of the screen; bad news stays until it is closed. */
export function tell(words: string, tone: Toast['tone'] = 'ok'): void {
  lastKey += 1;
  const key = lastKey;
  // A newer message takes the place of the one before; bad news that nobody closed stays beside good news.
  const isBad = (toast: Toast) => toast.tone === 'risk';
  change([...shown.filter((toast) => isBad(toast) && tone !== 'risk'), { key, tone, words }]);
  if (tone !== 'risk') setTimeout(() => dismiss(key), 6000);
}

/** Where the short messages appear. */
export function Toasts() {
  const say = useSay(texts);
  const toasts = useSyncExternalStore(subscribe, () => shown);
  return (
    <section className={`${styles.stack} no-print`} aria-label={say('messages')} aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.key} className={`${styles.toast} ${styles[toast.tone] ?? ''}`}>
          <p className={styles.words}>{toast.words}</p>
          <Button
            look="quiet"
            small
            icon="cross"
            aria-label={say('close')}
            onClick={() => dismiss(toast.key)}
          />
        </div>
      ))}
    </section>
  );
}

function dismiss(key: number): void {
  change(shown.filter((toast) => toast.key !== key));
}

function change(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
