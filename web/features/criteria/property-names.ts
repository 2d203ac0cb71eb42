import type { Messages } from '#kernel/language.ts';
import { useSay } from '#web/i18n/say.ts';
import { editorTexts } from './editor-texts.ts';
import { propertyTexts } from './property-texts.ts';

/** The name of a property of a set or an item as a difference calls it; one without a name stands for itself. */
export function usePropertyName(): (property: string) => string {
  const say = useSay<Messages>(propertyTexts);
  return (property) => {
    const found = [property, property.split('.')[0] ?? ''].find((key) => key in propertyTexts);
    return found ? say(found) : property;
  };
}

const wordPrefixes: Readonly<Record<string, string>> = {
  unitKinds: 'kind_',
  rebasing: 'rebasing_',
  place: 'place_',
  notApplicable: 'na_',
};

/** A value of a property in words, where the difference only has its code word. */
export function usePropertyValue(): (property: string, value: string) => string {
  const say = useSay<Messages>(editorTexts);
  return (property, value) => {
    const prefix = wordPrefixes[property];
    if (prefix === undefined) return value;
    return value
      .split(', ')
      .map((word) => (`${prefix}${word}` in editorTexts ? say(`${prefix}${word}`) : word))
      .join(', ');
  };
}
