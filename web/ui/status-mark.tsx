import type { ReactNode } from 'react';
import styles from './status-mark.module.css';

const shapes = {
  full: <circle cx="5" cy="5" r="4.5" fill="currentColor" />,
  hollow: <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  half: (
    <>
      <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M5 1a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
  diamond: <path d="M5 .3 9.7 5 5 9.7.3 5z" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  check: <path d="M.8 5.500l3 3L9.4 1.8" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  cross: (
    <path d="M1.2 1.200l7.6 7.600M8.8 1.200L1.2 8.8" fill="none" stroke="currentColor" strokeWidth="1.7" />
  ),
  /** A stamp: the ring of a seal with its check. */
  seal: (
    <>
      <circle cx="5" cy="5" r="4.6" fill="currentColor" />
      <path d="M2.700 5.100l1.700 1.700L7.400 3.400" fill="none" stroke="var(--paper)" strokeWidth="1.3" />
    </>
  ),
  triangle: <path d="M5 .6l4.7 8.600H.3z" fill="none" stroke="currentColor" strokeWidth="1.3" />,
} as const;

/** The shapes that tell states apart without colour. */
export type Shape = keyof typeof shapes;

/** The colours of states: `risk` for what is official or at risk, `ok` for what is resolved. */
export type Tone = 'ink' | 'plain' | 'risk' | 'ok';

/** How whatever is published or issued looks, of whichever module: official, and so stamped in seal red. */
export const officialLook = { shape: 'seal', tone: 'risk' } as const satisfies { shape: Shape; tone: Tone };

/** A state as a word with its shape, never by colour alone. */
export function StatusMark({
  shape,
  tone = 'plain',
  children,
}: {
  shape: Shape;
  tone?: Tone;
  children: ReactNode;
}) {
  return (
    <span className={`${styles.mark} ${styles[tone]}`}>
      <svg className={styles.shape} viewBox="0 0 10 10" aria-hidden="true">
        {shapes[shape]}
      </svg>
      <span>{children}</span>
    </span>
  );
}
