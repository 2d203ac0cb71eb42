import { memo } from 'react';
import { causeClasses, findingGroups } from '#kernel/finding-terms.ts';
import type { ReadFinding } from '#modules/documents/domain/reading/reading.ts';
import { useSay } from '#web/i18n/say.ts';
import { groupLetters, useTerms } from '#web/i18n/terms.ts';
import { Button } from '#web/ui/button.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { ChoiceField, PageField, PointsField, TextField } from './field-editors.tsx';
import styles from './finding-card.module.css';
import { pointsOddity } from './points-oddity.ts';
import { useReadingEditor } from './reading-editor.ts';
import { withCause, withoutCause, withoutEntry } from './reading-edits.ts';
import { readingTexts } from './reading-texts.ts';

/** One item that lost points, every part of it open to correction. */
export const FindingCard = memo(function FindingCard({
  finding,
  index,
}: {
  finding: ReadFinding;
  index: number;
}) {
  const say = useSay(readingTexts);
  const terms = useTerms();
  const editor = useReadingEditor();
  const path = `findings.${index}`;
  const oddity = pointsOddity(finding);
  const name = say('finding_one', { n: index + 1 });
  const classes = causeClasses.map((value) => ({ value, label: terms.cause(value) }));
  const groups = findingGroups.map((value) => ({
    value,
    label: `${groupLetters[value]}. ${terms.group(value)}`,
  }));
  return (
    <article className={styles.card} aria-label={name}>
      <div className={styles.head}>
        <span className={`${styles.number} figures`}>{index + 1}.</span>
        <TextField
          path={`${path}.itemCode`}
          label={say('itemCode')}
          field={finding.itemCode}
          look="bare"
          isStrong
        />
        <TextField
          path={`${path}.itemName`}
          label={say('itemName')}
          field={finding.itemName}
          look="bare"
          isStrong
        />
        {editor.isEditable && (
          <Button
            look="quiet"
            small
            icon="trash"
            title={say('remove')}
            aria-label={say('remove_label', { label: name })}
            onClick={() => editor.change((reading) => withoutEntry(reading, 'findings', index))}
          />
        )}
      </div>
      <div className={styles.body}>
        <div className={styles.pair}>
          <TextField
            path={`${path}.criterionCode`}
            label={say('criterionCode')}
            field={finding.criterionCode}
            look="above"
          />
          <TextField
            path={`${path}.criterionName`}
            label={say('criterionName')}
            field={finding.criterionName}
            look="above"
          />
          <ChoiceField
            path={`${path}.group`}
            label={say('group')}
            field={finding.group}
            options={groups}
            none={say('group_none')}
            look="above"
          />
        </div>
        <div className={styles.points}>
          <PointsField
            path={`${path}.maxPoints`}
            label={say('maxPoints')}
            field={finding.maxPoints}
            look="above"
          />
          <PointsField
            path={`${path}.selfPoints`}
            label={say('selfPoints')}
            field={finding.selfPoints}
            look="above"
          />
          <PointsField
            path={`${path}.appraisedPoints`}
            label={say('appraisedPoints')}
            field={finding.appraisedPoints}
            look="above"
          />
          <PointsField
            path={`${path}.lostPoints`}
            label={say('lostPoints')}
            field={finding.lostPoints}
            look="above"
          />
          <PageField
            path={`${path}.sourcePage`}
            label={say('sourcePage')}
            field={finding.sourcePage}
            look="above"
          />
        </div>
        {oddity && (
          <p role="status" className={styles.oddity}>
            <StatusMark shape="diamond" tone="ink">
              {say(oddity)}
            </StatusMark>
          </p>
        )}
        <TextField path={`${path}.reason`} label={say('reason')} field={finding.reason} look="above" />
        <div className={styles.causes} role="group" aria-label={`${name} – ${say('causes')}`}>
          <span className={styles.causesTitle}>{say('causes')}</span>
          {finding.causes.map((cause, position) => (
            <div key={position} className={styles.cause}>
              <TextField
                path={`${path}.causes.${position}.text`}
                label={say('cause_one', { n: position + 1 })}
                field={cause.text}
                look="bare"
              />
              <ChoiceField
                path={`${path}.causes.${position}.causeClass`}
                label={say('causeClass')}
                field={cause.causeClass}
                options={classes}
                none={say('cause_class_none')}
                look="bare"
              />
              {editor.isEditable && (
                <Button
                  look="quiet"
                  small
                  icon="cross"
                  title={say('remove')}
                  aria-label={say('remove_label', { label: say('cause_one', { n: position + 1 }) })}
                  onClick={() => editor.change((reading) => withoutCause(reading, index, position))}
                />
              )}
            </div>
          ))}
          {editor.isEditable && (
            <span>
              <Button
                look="quiet"
                small
                icon="plus"
                onClick={() => editor.change((reading) => withCause(reading, index))}
              >
                {say('add_cause')}
              </Button>
            </span>
          )}
        </div>
      </div>
    </article>
  );
});
