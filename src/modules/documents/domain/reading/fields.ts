import { trimmed, type Range } from './lines.ts';
import type { Flow } from './flow.ts';
import type { Field } from './reading.ts';

/** A field the paper does not fill. */
export function absent<Value>(confidence = 1): Field<Value> {
  return { value: null, span: null, confidence };
}

/** A field whose value is not the words themselves but what they stand for. */
export function fieldOf<Value>(flow: Flow, range: Range, value: Value, confidence: number): Field<Value> {
  const certainty = flow.paper.recognitionConfidence;
  return {
    value,
    span: flow.spanOf(range),
    confidence: Math.round(confidence * (certainty ?? 1) * 100) / 100,
  };
}

/** A field whose value is the paper's own words, on one line; absent where the range holds none. */
export function wordsOf(flow: Flow, range: Range, confidence: number): Field<string> {
  const { start, end } = trimmed(flow.shown, range.start, range.end);
  if (end <= start) return absent();
  const words = flow.shown.slice(start, end).replace(/\s+/g, ' ');
  return fieldOf(flow, { start, end }, words, confidence);
}

/** The range without blanks and without the given marks at its ends. */
export function stripped(text: string, range: Range, marks: string): Range {
  let { start, end } = trimmed(text, range.start, range.end);
  while (start < end && (marks.includes(text.charAt(start)) || text.charCodeAt(start) <= 0x20)) start++;
  while (end > start && (marks.includes(text.charAt(end - 1)) || text.charCodeAt(end - 1) <= 0x20)) end--;
  return { start, end };
}
