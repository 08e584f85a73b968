import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import cases from './feel-cases.json' with { type: 'json' };
import { compileFeel, type FeelScope, type FeelValue, parseExact, printExact } from './index.ts';

type Plain = null | boolean | string | readonly Plain[] | { readonly [key: string]: Plain };

/** The shared cases write a number as `{ number: "0.3" }` and a day as `{ day: "2026-05-01" }`, every other object is a context. */
function fromPlain(v: Plain): FeelValue {
  if (v === null || typeof v !== 'object') return v;
  if (Array.isArray(v)) return (v as readonly Plain[]).map(fromPlain);
  const entries = Object.entries(v as { readonly [key: string]: Plain });
  if (entries.length === 1 && entries[0]?.[0] === 'number') return parseExact(String(entries[0][1]));
  return { kind: 'context', entries: new Map(entries.map(([k, x]) => [k, fromPlain(x)])) };
}

function toPlain(v: FeelValue): unknown {
  if (v === null || typeof v !== 'object') return v;
  if (Array.isArray(v)) return (v as readonly FeelValue[]).map(toPlain);
  const value = v as Exclude<FeelValue, readonly FeelValue[] | null | string | boolean>;
  if ('n' in value) return { number: printExact(value) };
  return 'day' in value ? { day: value.day } : value;
}

const values = new Map(Object.entries(cases.scope).map(([k, v]) => [k, fromPlain(v as Plain)]));
const scope: FeelScope = { today: cases.today, now: cases.now, values };
const evaluate = (text: string) => {
  const feel = compileFeel(text);
  if (!feel.ok) throw new Error(`${text}: ${feel.problem} at ${feel.at}`);
  return feel.evaluate(scope);
};

describe('the shared cases', () => {
  test.each(cases.values)('$feel', ({ feel, is }) => expect(toPlain(evaluate(feel))).toEqual(is));

  test.each(cases.errors)('"$feel" is not understood', (one) => {
    const feel = compileFeel(one.feel);
    expect(feel.ok).toBe(false);
    if (!feel.ok && 'at' in one) expect(feel.at).toBe(one.at);
  });

  test.each(cases.names)('the names of $feel', ({ feel, names }) =>
    expect(compileFeel(feel)).toMatchObject({ ok: true, names }),
  );
});

test('compiling never throws, whatever the text; nor does evaluating what compiled', () => {
  const words = fc.constantFrom(
    'some',
    'every',
    'x',
    'in',
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    ':',
    '..',
    '1',
    '.5',
    '-',
    '**',
    '"a"',
    'if',
    'then',
    'else',
    'for',
    'return',
    'satisfies',
    'and',
    'or',
    'not',
    'between',
    ',',
    '.',
    '@',
    'date',
    'count',
    'null',
    '=',
    '<',
    '/*',
    'function',
    'instance',
    'of',
    '中',
  );
  const wordy = fc.array(words, { maxLength: 25 }).map((w) => w.join(' '));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), wordy), (text) => {
      const feel = compileFeel(text);
      if (feel.ok) feel.evaluate(scope);
    }),
    { numRuns: 1500 },
  );
});

test('sums of decimals are exact in any order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 20 }),
      (thousandths) => {
        const texts = thousandths.map(
          (t) => `${t < 0 ? '-' : ''}${Math.trunc(Math.abs(t) / 1000)}.${String(Math.abs(t) % 1000).padStart(3, '0')}`,
        );
        const total = thousandths.reduce((a, b) => a + b, 0);
        expect(evaluate(`sum([${texts.join(', ')}]) * 1000 = ${total}`)).toBe(true);
        expect(evaluate(`sum([${[...texts].reverse().join(', ')}]) = sum([${texts.join(', ')}])`)).toBe(true);
      },
    ),
    { numRuns: 100 },
  );
});

test('an expression that would run for hours yields null, and one nested or long beyond reading is refused', () => {
  const list = `[${'1, '.repeat(19)}1]`;
  expect(evaluate(`for a in ${list}, b in ${list}, c in ${list}, d in ${list}, e in ${list} return 1`)).toBe(null);
  expect(compileFeel(`${'('.repeat(500)}1${')'.repeat(500)}`).ok).toBe(false);
  expect(compileFeel(`1${' + 1'.repeat(2000)}`).ok).toBe(false);
});

test('today and now are those of the caller, and now is not known where the caller does not say it', () => {
  const feel = compileFeel('today()');
  expect(feel.ok && feel.evaluate({ today: '2030-01-02', values: new Map() })).toEqual({
    kind: 'day',
    day: '2030-01-02',
  });
  const now = compileFeel('now()');
  expect(now.ok && now.evaluate({ today: '2030-01-02', values: new Map() })).toBe(null);
});
