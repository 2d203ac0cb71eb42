import { showFileSize } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { ProgressLine } from '#web/ui/progress-line.tsx';
import { StatusMark, type Shape, type Tone } from '#web/ui/status-mark.tsx';
import styles from './sending-list.module.css';
import { uploadQueue, type Sending } from './upload-queue.ts';
import { uploadTexts } from './upload-texts.ts';

const looks = {
  waiting: { shape: 'hollow', tone: 'plain' },
  sending: { shape: 'half', tone: 'ink' },
  paused: { shape: 'diamond', tone: 'plain' },
  offline: { shape: 'triangle', tone: 'risk' },
  done: { shape: 'check', tone: 'ok' },
  refused: { shape: 'cross', tone: 'risk' },
} as const satisfies Record<Sending['state'], { shape: Shape; tone: Tone }>;

/** The files on their way: how far each is, and all together. */
export function SendingList({ sendings }: { sendings: readonly Sending[] }) {
  const say = useSay(uploadTexts);
  const going = sendings.filter(({ state }) => state !== 'refused');
  const total = going.reduce((sum, { size }) => sum + size, 0);
  const sent = going.reduce((sum, sending) => sum + sending.sent, 0);
  const done = going.filter(({ state }) => state === 'done').length;
  const moving = sendings.filter(({ state }) => ['sending', 'waiting', 'offline'].includes(state));
  const paused = sendings.filter(({ state }) => state === 'paused');
  return (
    <section className={styles.box} aria-label={say('sending_title')}>
      <div className={styles.head}>
        <div className={styles.all}>
          <ProgressLine
            label={say('all', { done, count: going.length })}
            share={total === 0 ? 1 : sent / total}
            figure={say('figure', {
              percent: total === 0 ? 100 : Math.floor((sent / total) * 100),
              size: showFileSize(total),
            })}
          />
        </div>
        {moving.length > 1 && (
          <Button small onClick={() => moving.forEach(({ key }) => uploadQueue.pause(key))}>
            {say('pause_all')}
          </Button>
        )}
        {paused.length > 1 && (
          <Button small onClick={() => paused.forEach(({ key }) => uploadQueue.resume(key))}>
            {say('resume_all')}
          </Button>
        )}
        {moving.length === 0 && paused.length === 0 && (
          <Button small look="quiet" onClick={uploadQueue.clear}>
            {say('clear')}
          </Button>
        )}
      </div>
      <ul className={styles.list} aria-live="polite">
        {sendings.map((sending) => (
          <SendingLine key={sending.key} sending={sending} />
        ))}
      </ul>
    </section>
  );
}

function SendingLine({ sending }: { sending: Sending }) {
  const say = useSay(uploadTexts);
  const { key, name, state, words, size, sent, document } = sending;
  const named = (action: 'pause' | 'resume' | 'drop' | 'open') => say('of', { action: say(action), name });
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <span className={styles.name}>{name}</span>
        <span className={styles.state}>
          <StatusMark {...looks[state]}>{say(state)}</StatusMark>
          {state !== 'refused' && state !== 'done' && (
            <span className="figures muted">
              {say('figure', {
                percent: Math.floor((sent / Math.max(1, size)) * 100),
                size: showFileSize(size),
              })}
            </span>
          )}
        </span>
        {words && <span className={styles.words}>{words}</span>}
      </div>
      <div className={styles.tools}>
        {(state === 'sending' || state === 'waiting' || state === 'offline') && (
          <Button small aria-label={named('pause')} onClick={() => uploadQueue.pause(key)}>
            {say('pause')}
          </Button>
        )}
        {(state === 'paused' || state === 'offline') && (
          <Button small aria-label={named('resume')} onClick={() => uploadQueue.resume(key)}>
            {say('resume')}
          </Button>
        )}
        {state !== 'done' && (
          <Button small look="quiet" aria-label={named('drop')} onClick={() => uploadQueue.drop(key)}>
            {say('drop')}
          </Button>
        )}
        {state === 'done' && document && sending.target.kind === 'new' && (
          <ButtonLink small aria-label={named('open')} to={`/tai-lieu/${document}`}>
            {say('open')}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}
