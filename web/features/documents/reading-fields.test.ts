import { expect, test } from 'vitest';
import { corrected, fieldAround, findField, isUncertain, listFields, withField } from './reading-fields.ts';
import { sampleReading } from './sample-reading.ts';

test('every field of a reading is listed with its place', () => {
  const places = listFields(sampleReading()).map(({ path }) => path);
  expect(places).toContain('document.agency');
  expect(places).toContain('findings.0.causes.1.text');
  expect(places).toContain('recommendations.0.items.0');
  expect(places).toHaveLength(12 + 1 + 11 + 4 + 1 + 2 + 1);
});

test('pressing a place of the paper finds the narrowest field around it', () => {
  const fields = listFields(sampleReading());
  expect(fieldAround(fields, 52)?.path).toBe('findings.0.causes.0.text');
  expect(fieldAround(fields, 67)?.path).toBe('findings.0.reason');
  expect(fieldAround(fields, 28)).toBeUndefined();
});

test('a correction keeps the place it was read from and is certain; clearing it takes the place away', () => {
  const reading = sampleReading();
  const agency = reading.document.agency;
  expect(isUncertain(agency)).toBe(true);
  const changed = withField(reading, 'document.agency', corrected(agency, 'HĐND xã Suối Mẫu mới'));
  expect(changed.document.agency).toEqual({
    value: 'HĐND xã Suối Mẫu mới',
    span: agency.span,
    confidence: 1,
  });
  expect(changed.findings).toBe(reading.findings);
  expect(corrected(agency, null)).toEqual({ value: null, span: null, confidence: 1 });
});

test('what the paper does not say is never uncertain', () => {
  expect(isUncertain({ value: null, span: null, confidence: 0.2 })).toBe(false);
});

test('a place that is no longer there has no field', () => {
  expect(findField(sampleReading(), 'findings.4.reason')).toBeUndefined();
});
