import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksOf } from './marks.ts';

const joined = (marks: readonly { readonly text: string }[]) => marks.map((m) => m.text).join('');
const shared = (marks: readonly { readonly text: string; readonly differs: boolean }[]) =>
  joined(marks.filter((m) => !m.differs));

test('the marked pieces give back both texts, and what is not marked is the same on both sides', () => {
  let runs = 0;
  const few = fc.stringMatching(/^[长汀路186号甲乙𠮷A]{0,12}$/u);
  fc.assert(
    fc.property(fc.oneof(few, fc.string({ unit: 'binary' })), fc.oneof(few, fc.string({ unit: 'binary' })), (l, r) => {
      runs += 1;
      const { left, right } = marksOf(l, r);
      expect(joined(left)).toBe(l);
      expect(joined(right)).toBe(r);
      expect(shared(left)).toBe(shared(right));
      expect([...left, ...right].every((m) => m.text !== '')).toBe(true);
    }),
    { numRuns: 2000 },
  );
  expect(runs).toBeGreaterThanOrEqual(2000);
});

test('equal texts have no mark, and one wrong digit is the only one', () => {
  expect(marksOf('91990203MA3BK8G054', '91990203MA3BK8G054').left.some((m) => m.differs)).toBe(false);
  expect(marksOf('91990203MA3BK8G054', '91990203MA3BK8GO54')).toEqual({
    left: [
      { text: '91990203MA3BK8G', differs: false },
      { text: '0', differs: true },
      { text: '54', differs: false },
    ],
    right: [
      { text: '91990203MA3BK8G', differs: false },
      { text: 'O', differs: true },
      { text: '54', differs: false },
    ],
  });
});

test('two exchanged digits are marked where they stand, not as a shift', () => {
  const { left, right } = marksOf('326.50', '236.50');
  expect(left[0]).toEqual({ text: '32', differs: true });
  expect(right[0]).toEqual({ text: '23', differs: true });
});

test('a text that is longer than any value of a form is marked in its middle as a whole', () => {
  const { left } = marksOf(`a${'x'.repeat(3000)}b`, `a${'y'.repeat(3000)}b`);
  expect(left.map((m) => m.differs)).toEqual([false, true, false]);
});
