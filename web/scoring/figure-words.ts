import { say as sayIn, type Language } from '#kernel/language.ts';
import type { FigureSpec } from '#modules/criteria/domain/scoring/figures.ts';
import type { FigureValue } from '#modules/criteria/domain/scoring/score.ts';
import { showFigureAmount } from '#web/i18n/format.ts';
import { scoringTexts } from './texts.ts';

/** A figure as people read it: "có", "đúng hạn", "12,5 %"; null where it is not known. */
export function showFigure(
  spec: FigureSpec,
  value: FigureValue | undefined,
  language: Language,
): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return sayIn(scoringTexts[value ? 'yes' : 'no'], language);
  if (spec.kind === 'level') return spec.options.find(({ key }) => key === value)?.label ?? value;
  return spec.unit ? `${showFigureAmount(value)} ${spec.unit}` : showFigureAmount(value);
}

/** What a figure is called, in the person's language; as a label it begins with a capital, however the set writes it. */
export function nameFigure(spec: FigureSpec, language: Language): string {
  const name = sayIn(spec.label, language) || sayIn(scoringTexts.figure, language);
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}
