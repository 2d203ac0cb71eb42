import type { Rule } from '../layout/page-ink.ts';

/** A grey picture: one byte a pixel. */
export type GreyPixels = { readonly width: number; readonly height: number; readonly data: Uint8Array };

const dark = 190;
const shortestAcross = 110;
const shortestDown = 60;
const rulesMax = 2_000;
const white = 255;
const erasedBefore = 2;
const erasedAfter = 4;

/**
 * Finds the lines of drawn tables in a page's picture: dark runs longer than any stroke of a letter. In pixels
 * times `scale`. A thick line is found once, at its first row or column of pixels.
 */
export function findDrawnRules(picture: GreyPixels, scale: number): readonly Rule[] {
  const { width, height, data } = picture;
  const rules: Rule[] = [];
  const isDark = (x: number, y: number): boolean => (data[y * width + x] ?? 255) < dark;
  for (let y = 1; y < height && rules.length < rulesMax; y += 1) {
    addRuns(
      width,
      shortestAcross,
      (x) => isDark(x, y),
      (from, to) => {
        if (isRun(from, to, (x) => isDark(x, y - 1))) return;
        rules.push({ axis: 'horizontal', at: y * scale, from: from * scale, to: to * scale });
      },
    );
  }
  for (let x = 1; x < width && rules.length < rulesMax * 2; x += 1) {
    addRuns(
      height,
      shortestDown,
      (y) => isDark(x, y),
      (from, to) => {
        if (isRun(from, to, (y) => isDark(x - 1, y))) return;
        rules.push({ axis: 'vertical', at: x * scale, from: from * scale, to: to * scale });
      },
    );
  }
  return rules;
}

const samples = [0.13, 0.37, 0.61, 0.83];

/** True where most of the stretch is dark: lines that cross it do not count for it. */
function isRun(from: number, to: number, isDark: (at: number) => boolean): boolean {
  return samples.filter((share) => isDark(Math.round(from + (to - from) * share))).length >= 3;
}

/** Takes the found lines out of the picture: beside them, letters are recognised badly or not at all. */
export function eraseRules(picture: GreyPixels, rules: readonly Rule[], scale: number): void {
  const { width, height, data } = picture;
  for (const rule of rules) {
    const at = Math.round(rule.at / scale);
    const from = Math.max(0, Math.round(rule.from / scale));
    const to = Math.round(rule.to / scale);
    for (let across = Math.max(0, at - erasedBefore); across <= at + erasedAfter; across += 1) {
      if (rule.axis === 'horizontal' && across < height) {
        data.fill(white, across * width + from, across * width + Math.min(to, width));
      }
      if (rule.axis === 'vertical' && across < width) {
        for (let y = from; y < Math.min(to, height); y += 1) data[y * width + across] = white;
      }
    }
  }
}

function addRuns(
  length: number,
  shortest: number,
  isDark: (at: number) => boolean,
  add: (from: number, to: number) => void,
): void {
  let start = -1;
  for (let at = 0; at <= length; at += 1) {
    if (at < length && isDark(at)) {
      if (start === -1) start = at;
    } else {
      if (start !== -1 && at - start >= shortest) add(start, at);
      start = -1;
    }
  }
}
