import { memo } from 'react';
import type { Recommendation } from '#modules/documents/domain/reading/reading.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from './field-editors.tsx';
import { useReadingEditor } from './reading-editor.ts';
import { withoutRecommendation, withRecommendation } from './reading-edits.ts';
import { ReadingSection } from './reading-section.tsx';
import styles from './reading-section.module.css';
import { readingTexts } from './reading-texts.ts';
import { SentenceEntry } from './sentence-entry.tsx';

/** What the council asks of whom. */
export const RecommendationsSection = memo(function RecommendationsSection({
  recommendations,
}: {
  recommendations: readonly Recommendation[];
}) {
  const say = useSay(readingTexts);
  const { change, isEditable } = useReadingEditor();
  return (
    <ReadingSection
      id="part-recommendations"
      title={say('section_recommendations')}
      count={recommendations.reduce((sum, one) => sum + one.items.length, 0)}
      add={say('add_addressee')}
      onAdd={() => change((reading) => withRecommendation(reading, null))}
    >
      {recommendations.map((one, index) => (
        <div key={index} className={styles.addressee}>
          <TextField
            path={`recommendations.${index}.addressee`}
            label={say('addressee')}
            field={one.addressee}
            isStrong
          />
          {one.items.map((item, position) => (
            <SentenceEntry
              key={position}
              path={`recommendations.${index}.items.${position}`}
              index={position}
              sentence={item}
              onRemove={() => change((reading) => withoutRecommendation(reading, index, position))}
            />
          ))}
          {isEditable && (
            <Button
              look="quiet"
              small
              icon="plus"
              onClick={() => change((reading) => withRecommendation(reading, index))}
            >
              {say('add_item')}
            </Button>
          )}
        </div>
      ))}
    </ReadingSection>
  );
});
