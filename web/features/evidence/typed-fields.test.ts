import { expect, test } from 'vitest';
import { beginningOf, fieldsOf, mergeTyped, typedOf, wrongFields } from './typed-fields.ts';

const empty = fieldsOf(typedOf({ validYear: 2026 }));

test('what was read stands in the form until somebody has confirmed', () => {
  const read = { number: '45', issuedOn: '2026-01-12' };
  expect(beginningOf({ isConfirmed: false, fields: empty, read })).toMatchObject({
    number: '45',
    issuedOn: '12/01/2026',
  });
  expect(beginningOf({ isConfirmed: true, fields: empty, read })).toMatchObject({ number: '', issuedOn: '' });
});

test('a day that is none and a year that is none are named', () => {
  const typed = { ...typedOf({ validYear: 2026 }), issuedOn: '31/02/2026' };
  expect([...wrongFields(typed)]).toEqual(['issuedOn']);
  expect([...wrongFields({ ...typed, issuedOn: '5/3/2026', validYear: '26' })]).toEqual(['validYear']);
  expect(fieldsOf({ ...typed, issuedOn: '5/3/2026' }).issuedOn).toBe('2026-03-05');
});

test('what two people changed is put together, and told where both changed the same', () => {
  const stored = typedOf({ ...empty, subject: 'a', number: '1', place: 'x' });
  const mine = { ...stored, subject: 'b', number: '2' };
  const theirs = { ...stored, subject: 'c', place: 'y' };
  const merged = mergeTyped(stored, mine, theirs);
  expect(merged.typed).toMatchObject({ subject: 'b', number: '2', place: 'y' });
  expect(merged.theirs).toEqual({ subject: 'c' });
});
