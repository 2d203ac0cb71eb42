import { memo } from 'react';
import { delegateRoles } from '#kernel/finding-terms.ts';
import type {
  CitedDocument,
  Delegate,
  DocumentFields,
  Field,
} from '#modules/documents/domain/reading/reading.ts';
import type { CalendarDate } from '#kernel/calendar.ts';
import { useSay } from '#web/i18n/say.ts';
import { useTerms } from '#web/i18n/terms.ts';
import { ChoiceField, DateField, TextField } from './field-editors.tsx';
import { useReadingEditor } from './reading-editor.ts';
import { withEntry, withoutEntry, type ReadingList } from './reading-edits.ts';
import { ReadingSection, RemoveButton } from './reading-section.tsx';
import styles from './reading-section.module.css';
import { readingTexts } from './reading-texts.ts';
import { SentenceEntry } from './sentence-entry.tsx';

/** The head of the paper and the day of the session. */
export const HeadSection = memo(function HeadSection({
  fields,
  sessionDate,
}: {
  fields: DocumentFields;
  sessionDate: Field<CalendarDate>;
}) {
  const say = useSay(readingTexts);
  return (
    <ReadingSection id="part-document" title={say('section_document')}>
      <div className={styles.fields}>
        {(['type', 'typeCode', 'agency', 'number', 'symbol', 'place'] as const).map((key) => (
          <TextField key={key} path={`document.${key}`} label={say(key)} field={fields[key]} />
        ))}
        <DateField path="document.date" label={say('date')} field={fields.date} />
        <TextField path="document.subject" label={say('subject')} field={fields.subject} />
        <DateField path="sessionDate" label={say('sessionDate')} field={sessionDate} />
      </div>
    </ReadingSection>
  );
});

/** The supervision plan and the other papers that this one names. */
export const CitedSection = memo(function CitedSection({
  plan,
  documents,
}: {
  plan: CitedDocument | null;
  documents: readonly CitedDocument[];
}) {
  const say = useSay(readingTexts);
  const { change } = useReadingEditor();
  return (
    <ReadingSection
      id="part-cited"
      title={say('section_cited')}
      count={documents.length + (plan ? 1 : 0)}
      add={say('add_cited')}
      onAdd={() => change((reading) => withEntry(reading, 'citedDocuments'))}
    >
      {plan && <CitedFields path="plan" name={say('plan')} document={plan} />}
      {documents.map((document, index) => {
        const name = say('cited_one', { n: index + 1 });
        return (
          <CitedFields
            key={index}
            path={`citedDocuments.${index}`}
            name={name}
            document={document}
            onRemove={() => change((reading) => withoutEntry(reading, 'citedDocuments', index))}
          />
        );
      })}
    </ReadingSection>
  );
});

function CitedFields({
  path,
  name,
  document,
  onRemove,
}: {
  path: string;
  name: string;
  document: CitedDocument;
  onRemove?: () => void;
}) {
  const say = useSay(readingTexts);
  return (
    <div role="group" aria-label={name} className={styles.trio}>
      <TextField path={`${path}.number`} label={say('number')} field={document.number} look="above" />
      <TextField
        path={`${path}.symbol`}
        label={onRemove ? say('symbol') : `${say('symbol')} (${name})`}
        field={document.symbol}
        look="above"
      />
      <DateField path={`${path}.date`} label={say('date')} field={document.date} look="above" />
      {onRemove ? <RemoveButton label={name} onRemove={onRemove} /> : <span />}
    </div>
  );
}

/** Who supervised. */
export const DelegationSection = memo(function DelegationSection({
  people,
}: {
  people: readonly Delegate[];
}) {
  const say = useSay(readingTexts);
  const terms = useTerms();
  const { change } = useReadingEditor();
  const roles = delegateRoles.map((value) => ({ value, label: terms.role(value) }));
  return (
    <ReadingSection
      id="part-delegation"
      title={say('section_delegation')}
      count={people.length}
      add={say('add_delegate')}
      onAdd={() => change((reading) => withEntry(reading, 'delegation'))}
    >
      {people.map((person, index) => {
        const path = `delegation.${index}`;
        const name = say('delegate_one', { n: index + 1 });
        return (
          <div key={index} role="group" aria-label={name} className={styles.person}>
            <TextField path={`${path}.name`} label={say('name')} field={person.name} look="above" />
            <TextField
              path={`${path}.position`}
              label={say('position')}
              field={person.position}
              look="above"
            />
            <ChoiceField
              path={`${path}.role`}
              label={say('role')}
              field={person.role}
              options={roles}
              look="above"
            />
            <RemoveButton
              label={name}
              onRemove={() => change((reading) => withoutEntry(reading, 'delegation', index))}
            />
          </div>
        );
      })}
    </ReadingSection>
  );
});

/** A list of sentences: general limitations, recipients. */
export const SentencesSection = memo(function SentencesSection({
  list,
  title,
  sentences,
}: {
  list: Extract<ReadingList, 'generalLimitations' | 'recipients'>;
  title: string;
  sentences: readonly Field<string>[];
}) {
  const say = useSay(readingTexts);
  const { change } = useReadingEditor();
  return (
    <ReadingSection
      id={`part-${list}`}
      title={title}
      count={sentences.length}
      add={say('add_item')}
      onAdd={() => change((reading) => withEntry(reading, list))}
    >
      {sentences.map((sentence, index) => (
        <SentenceEntry
          key={index}
          path={`${list}.${index}`}
          index={index}
          sentence={sentence}
          onRemove={() => change((reading) => withoutEntry(reading, list, index))}
        />
      ))}
    </ReadingSection>
  );
});

/** In whose name and by whom the paper is signed. */
export const SignatureSection = memo(function SignatureSection({ fields }: { fields: DocumentFields }) {
  const say = useSay(readingTexts);
  return (
    <ReadingSection id="part-signature" title={say('section_signature')}>
      <div className={styles.fields}>
        {(['authorityLine', 'onBehalf', 'signerTitle', 'signerName'] as const).map((key) => (
          <TextField key={key} path={`document.${key}`} label={say(key)} field={fields[key]} />
        ))}
      </div>
    </ReadingSection>
  );
});
