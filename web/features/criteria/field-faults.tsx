import type { SetFault } from '#modules/criteria/domain/set-fault.ts';
import { useFaultSentence } from './fault-words.ts';
import styles from './form.module.css';

/** Faults told where they are mended; read out when they appear. */
export function FieldFaults({ title, faults }: { title: string; faults: readonly SetFault[] }) {
  const sentence = useFaultSentence();
  return (
    <ul className={styles.faults} aria-label={title} aria-live="polite" hidden={faults.length === 0}>
      {faults.map((fault, index) => (
        <li key={index}>{sentence(fault)}</li>
      ))}
    </ul>
  );
}
