import { expect, test } from 'vitest';
import type { Office } from '../office/office.ts';
import { makeDocument } from './make-document.ts';

const taken = { noticeNo: '受1' };
const journalOf = (...events: readonly { type: string; data: object }[]) =>
  events.map((e, i) => ({ ...e, version: i + 1, at: '2026-07-01T01:00:00Z', actor: 'x', hash: '' }));

/** An office with one case, of which nothing but its numbers is looked at. */
const officeWith = (events: ReturnType<typeof journalOf>, numbers: readonly string[]) =>
  ({
    journal: {
      load: async (_: unknown, after = 0) => ({ events: events.filter((e) => e.version > after), version: 9 }),
    },
    cases: {
      load: async () => ({
        state: {
          documents: [],
          numbered: numbers.map((number) => ({ document: 'acceptance-notice', number })),
        },
      }),
    },
  }) as unknown as Office;
const job = (version: number) => ({ authority: 990200, stream: 'case-1', version });
const voided = (number: string, replacement: string) => ({
  type: 'NumberVoided',
  data: { document: 'acceptance-notice', number, replacement },
});

test('no paper is made under a number that was voided since', async () => {
  const events = journalOf({ type: 'CaseAccepted', data: taken }, voided('受1', '受2'));
  await expect(makeDocument(officeWith(events, ['受2']), job(1))).resolves.toBeUndefined();
  // Voided again before it was made: the first replacement is not made either.
  const again = journalOf({ type: 'CaseAccepted', data: taken }, voided('受1', '受2'), voided('受2', '受3'));
  await expect(makeDocument(officeWith(again, ['受3']), job(2))).resolves.toBeUndefined();
});

test('a voided number without the act that took it is a contradiction of the log', async () => {
  const events = journalOf({ type: 'CaseFiled', data: {} }, voided('受1', '受2'));
  await expect(makeDocument(officeWith(events, ['受2']), job(2))).rejects.toThrow(
    'no act of case case-1 took the number 受1',
  );
});
