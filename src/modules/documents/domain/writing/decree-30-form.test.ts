import { expect, test } from 'vitest';
import { boldTextWidthMm } from './bold-text-width.ts';
import { decree30Form } from './decree-30-form.ts';
import { headLines } from './head-lines.ts';

const { page, paragraph, rules, elements } = decree30Form;

test('every size that we chose is one that the Decree allows', () => {
  for (const { sizePt, allowedPt } of Object.values(elements)) {
    expect(sizePt).toBeGreaterThanOrEqual(allowedPt[0]);
    expect(sizePt).toBeLessThanOrEqual(allowedPt[1]);
  }
});

test('every margin, indent, spacing and length of a line that we chose is one that the Decree allows', () => {
  const lengths = [
    page.topMm,
    page.bottomMm,
    page.leftMm,
    page.rightMm,
    paragraph.firstLineMm,
    paragraph.beforePt,
    paragraph.lineSpacing,
    rules.mottoShare,
    rules.issuingBodyShare,
    rules.subjectShare,
  ];
  for (const { chosen, allowed } of lengths) {
    expect(chosen).toBeGreaterThanOrEqual(allowed[0]);
    expect(chosen).toBeLessThanOrEqual(allowed[1]);
  }
});

test('the national title fits on one line of the right part of the head', () => {
  const rightMm = page.widthMm - page.leftMm.chosen - page.rightMm.chosen - decree30Form.headLeftMm;
  expect(boldTextWidthMm(decree30Form.nationalTitle, elements.nationalTitle.sizePt)).toBeLessThan(rightMm);
});

test('a body whose name is too long for one line breaks before the word of its unit', () => {
  expect(headLines('Hội đồng nhân dân xã Phượng Tiến', 61)).toEqual(['HỘI ĐỒNG NHÂN DÂN', 'XÃ PHƯỢNG TIẾN']);
  expect(headLines('Hội đồng nhân dân đặc khu Cát Hải', 61)).toEqual([
    'HỘI ĐỒNG NHÂN DÂN',
    'ĐẶC KHU CÁT HẢI',
  ]);
  expect(headLines('Hội đồng nhân dân', 61)).toEqual(['HỘI ĐỒNG NHÂN DÂN']);
});
