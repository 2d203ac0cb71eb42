import type { Messages } from '#kernel/language.ts';
import { useSay } from '#web/i18n/say.ts';
import { propertyTexts } from './property-texts.ts';

/** The name of a property of a set or an item as a difference calls it; one without a name stands for itself. */
export function usePropertyName(): (property: string) => string {
  const say = useSay<Messages>(propertyTexts);
  return (property) => {
    const found = [property, property.split('.')[0] ?? ''].find((key) => key in propertyTexts);
    return found ? say(found) : property;
  };
}
