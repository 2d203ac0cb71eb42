import type { Reading } from '#modules/documents/domain/reading/reading.ts';
import { useSay } from '#web/i18n/say.ts';
import styles from './reading-page.module.css';
import { readingTexts } from './reading-texts.ts';

/** The parts of the reading, to jump to. */
export function SectionList({ reading }: { reading: Reading }) {
  const say = useSay(readingTexts);
  const parts = [
    { id: 'document', label: say('section_document') },
    { id: 'cited', label: say('section_cited') },
    { id: 'delegation', label: say('section_delegation') },
    { id: 'findings', label: `${say('section_findings')} (${reading.findings.length})` },
    { id: 'generalLimitations', label: say('section_limitations') },
    { id: 'recommendations', label: say('section_recommendations') },
    { id: 'recipients', label: say('section_recipients') },
    { id: 'signature', label: say('section_signature') },
  ];
  return (
    <nav className={styles.sections} aria-label={say('sections')}>
      {parts.map((part) => (
        <button
          key={part.id}
          type="button"
          onClick={() => {
            const section = document.getElementById(`part-${part.id}`);
            section?.scrollIntoView({ block: 'start' });
            section?.focus({ preventScroll: true });
          }}
        >
          {part.label}
        </button>
      ))}
    </nav>
  );
}
