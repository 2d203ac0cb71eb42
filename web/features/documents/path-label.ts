import type { useSay } from '#web/i18n/say.ts';
import type { FieldPath } from './reading-fields.ts';
import { readingTexts } from './reading-texts.ts';

type Say = ReturnType<typeof useSay<typeof readingTexts>>;
type TextKey = keyof typeof readingTexts;

const sections = {
  findings: 'section_findings',
  citedDocuments: 'section_cited',
  delegation: 'section_delegation',
  generalLimitations: 'section_limitations',
  recommendations: 'section_recommendations',
  recipients: 'section_recipients',
  plan: 'plan',
} as const satisfies Record<string, TextKey>;

/** Where a field stands, in words: "Nội dung 3 – Điểm mất". */
export function labelOfPath(path: FieldPath, say: Say): string {
  const keys = path.split('.');
  const [first = '', second = '', ...rest] = keys;
  const last = keys.at(-1) ?? '';
  const entry = Number(second) + 1;
  if (first === 'document' || keys.length === 1) return isKey(last) ? say(last) : sectionOf(first, say);
  if (first === 'findings' && rest.length > 0)
    return `${say('finding_one', { n: entry })} – ${isKey(last) ? say(last) : last}`;
  const place = Number.isInteger(entry) ? ` ${entry}` : '';
  return `${sectionOf(first, say)}${place}${rest.length > 0 && isKey(last) ? ` – ${say(last)}` : ''}`;
}

function sectionOf(key: string, say: Say): string {
  return key in sections ? say(sections[key as keyof typeof sections]) : say('result');
}

function isKey(key: string): key is TextKey {
  return key in readingTexts;
}
