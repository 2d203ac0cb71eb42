import { Fragment } from 'react';
import type { Reading } from '#modules/documents/domain/reading/reading.ts';
import { useSay } from '#web/i18n/say.ts';
import { groupLetters, useTerms } from '#web/i18n/terms.ts';
import { FindingCard } from './finding-card.tsx';
import styles from './finding-card.module.css';
import {
  CitedSection,
  DelegationSection,
  HeadSection,
  SentencesSection,
  SignatureSection,
} from './paper-sections.tsx';
import { useReadingEditor } from './reading-editor.ts';
import { withEntry } from './reading-edits.ts';
import { ReadingSection } from './reading-section.tsx';
import { readingTexts } from './reading-texts.ts';
import { RecommendationsSection } from './recommendations-section.tsx';

/** Everything that was read, part by part in the order of the paper. */
export function ReadingResult({ reading }: { reading: Reading }) {
  const say = useSay(readingTexts);
  const terms = useTerms();
  const { change } = useReadingEditor();
  return (
    <>
      <HeadSection fields={reading.document} sessionDate={reading.sessionDate} />
      <CitedSection plan={reading.plan} documents={reading.citedDocuments} />
      <DelegationSection people={reading.delegation} />
      <ReadingSection
        id="part-findings"
        title={say('section_findings')}
        count={reading.findings.length}
        add={say('add_finding')}
        onAdd={() => change((before) => withEntry(before, 'findings'))}
      >
        {reading.findings.map((finding, index) => {
          const group = finding.group.value;
          const isFirst = index === 0 || reading.findings[index - 1]?.group.value !== group;
          return (
            <Fragment key={index}>
              {isFirst && (
                <h3 className={styles.groupHead}>
                  {group === null ? (
                    say('group_none')
                  ) : (
                    <>
                      <span className={styles.letter}>{groupLetters[group]}.</span> {terms.group(group)}
                    </>
                  )}
                </h3>
              )}
              <FindingCard finding={finding} index={index} />
            </Fragment>
          );
        })}
      </ReadingSection>
      <SentencesSection
        list="generalLimitations"
        title={say('section_limitations')}
        sentences={reading.generalLimitations}
      />
      <RecommendationsSection recommendations={reading.recommendations} />
      <SentencesSection list="recipients" title={say('section_recipients')} sentences={reading.recipients} />
      <SignatureSection fields={reading.document} />
    </>
  );
}
