import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from '../archive/parse-xml.ts';
import { readParagraphProperties, type ParagraphProperties } from './read-properties.ts';
import { symbolText } from './symbol-text.ts';

type Level = {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly restartsAfter: number | null;
  readonly isAllDecimal: boolean;
  readonly paragraph: ParagraphProperties;
};

type List = {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startsAnew: ReadonlyMap<number, number>;
};

/** Counts the automatic numbers of one document, paragraph by paragraph in reading order. */
export type DocxNumbering = {
  /** The label of the next paragraph of that list and level, as Word would print it; null where it prints none. */
  readonly nextLabel: (list: number, level: number) => string | null;
  readonly paragraphOf: (list: number, level: number) => ParagraphProperties;
};

const levelsMax = 9;

/** Reads `numbering.xml`; without it no paragraph has a label. */
export function readNumbering(root: XmlElement | undefined): DocxNumbering {
  const abstracts = new Map<string, XmlElement>();
  const styled = new Map<string, XmlElement>();
  for (const abstract of childrenOf(root, 'w:abstractNum')) {
    abstracts.set(abstract.attributes['w:abstractNumId'] ?? '', abstract);
    const style = valueOf(abstract, 'w:styleLink');
    if (style !== undefined) styled.set(style, abstract);
  }
  const lists = new Map<number, List>();
  for (const num of childrenOf(root, 'w:num')) {
    const named = abstracts.get(valueOf(num, 'w:abstractNumId') ?? '');
    const link = valueOf(named, 'w:numStyleLink');
    const abstract = (link === undefined ? undefined : styled.get(link)) ?? named;
    if (abstract !== undefined) lists.set(Number(num.attributes['w:numId']), readList(num, abstract));
  }
  /** Counters live with the abstract list: lists that share it count on. */
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  function nextLabel(listId: number, level: number): string | null {
    const list = lists.get(listId);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined) return null;
    const counter = counters.get(list.abstract) ?? [];
    counters.set(list.abstract, counter);
    const anew = list.startsAnew.get(level);
    const key = `${listId}/${level}`;
    if (anew !== undefined && !begun.has(key)) counter[level] = anew;
    else counter[level] = (counter[level] ?? own.start - 1) + 1;
    begun.add(key);
    for (let deeper = level + 1; deeper < levelsMax; deeper += 1) {
      const after = list.levels.get(deeper)?.restartsAfter ?? deeper;
      if (after !== 0 && level < after) counter[deeper] = undefined;
    }
    return printLabel(list, own, counter);
  }

  function paragraphOf(listId: number, level: number): ParagraphProperties {
    return lists.get(listId)?.levels.get(level)?.paragraph ?? {};
  }
  return { nextLabel, paragraphOf };
}

function readList(num: XmlElement, abstract: XmlElement): List {
  const levels = new Map<number, Level>();
  const startsAnew = new Map<number, number>();
  for (const level of childrenOf(abstract, 'w:lvl'))
    levels.set(Number(level.attributes['w:ilvl']), readLevel(level));
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const index = Number(override.attributes['w:ilvl']);
    const level = childOf(override, 'w:lvl');
    if (level !== undefined) levels.set(index, readLevel(level));
    const start = valueOf(override, 'w:startOverride');
    if (start !== undefined) startsAnew.set(index, Number(start));
  }
  return { abstract: abstract.attributes['w:abstractNumId'] ?? '', levels, startsAnew };
}

function readLevel(level: XmlElement): Level {
  const restart = valueOf(level, 'w:lvlRestart');
  const fonts = childOf(childOf(level, 'w:rPr'), 'w:rFonts')?.attributes;
  const text = valueOf(level, 'w:lvlText') ?? '';
  const format = valueOf(level, 'w:numFmt') ?? 'decimal';
  return {
    format,
    text: format === 'bullet' ? symbolText(text, fonts?.['w:ascii'] ?? null) : text,
    start: Number(valueOf(level, 'w:start') ?? 1),
    restartsAfter: restart === undefined ? null : Number(restart),
    isAllDecimal: switchOf(level, 'w:isLgl') ?? false,
    paragraph: readParagraphProperties(childOf(level, 'w:pPr')),
  };
}

function printLabel(list: List, own: Level, counter: readonly (number | undefined)[]): string | null {
  if (own.format === 'bullet') return own.text.trim() === '' ? null : own.text.trim();
  const label = own.text.replace(/%(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const level = list.levels.get(index);
    const value = counter[index] ?? level?.start ?? 1;
    return printNumber(value, own.isAllDecimal ? 'decimal' : (level?.format ?? 'decimal'));
  });
  return label.trim() === '' ? null : label.trim();
}

function printNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    default:
      return String(value);
  }
}

/** A … Z, AA, BB …, as Word counts letters. */
function letters(value: number): string {
  if (value < 1) return String(value);
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.min(20, Math.floor((value - 1) / 26) + 1));
}

const romanSteps = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [amount, sign] of romanSteps) {
    while (rest >= amount) {
      text += sign;
      rest -= amount;
    }
  }
  return text;
}
