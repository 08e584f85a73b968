import type { Actor } from '@tuofu/domain';
import { expect, test } from 'vitest';
import type { Journal, JournalTransaction } from '../office/ports.ts';
import { makeCaseDesk } from './case-desk.ts';

const applicant: Actor = { role: 'applicant', account: 'zhou-yiheng' };
const opened = {
  type: 'CaseOpened',
  data: { item: 'hazchem-operating-licence', release: 'r', kind: 'first', licence: null, applicant: 'zhou-yiheng' },
  version: 1,
  hash: 'h1',
  at: '2026-07-01T01:00:00Z',
  actor: 'applicant:zhou-yiheng',
};

/** A journal with one draft in it, whose transactions commit only when they are let. */
function heldJournal() {
  let commit = () => {};
  const committed = new Promise<void>((resolve) => {
    commit = resolve;
  });
  const append = async () => ({ ok: true, version: 2, hashes: ['h2'] }) as const;
  const journal = {
    load: async (_stream: unknown, after = 0) => ({ events: after < 1 ? [opened] : [], version: 1 }),
    findReceipt: async () => undefined,
    async transaction(work: (tx: JournalTransaction) => Promise<unknown>) {
      const result = await work({
        append,
        appendAll: append,
        nextNumber: async () => 1,
      } as unknown as JournalTransaction);
      await committed;
      return result;
    },
  } as unknown as Journal;
  return { journal, commit };
}

test('what a transaction has not committed yet is seen by nobody', async () => {
  const { journal, commit } = heldJournal();
  const desk = makeCaseDesk({
    journal,
    profile: { offices: [] },
    clock: { now: () => Temporal.Instant.from('2026-07-01T01:00:00Z') },
  } as unknown as Parameters<typeof makeCaseDesk>[0]);
  const seen = async () => [(await desk.recall(990200, 'one')).version, (await desk.load(990200, 'one')).version];
  expect(await seen()).toEqual([1, 1]);
  let decided = () => {};
  const made = new Promise<void>((resolve) => {
    decided = resolve;
  });
  const acting = desk.handle({
    authority: 990200,
    stream: 'one',
    actor: applicant,
    command: {
      async make() {
        decided();
        return { type: 'SaveAnswers', answers: { 'contact.name': '示例' } };
      },
    },
  });
  await made;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await seen()).toEqual([1, 1]);
  commit();
  expect(await acting).toMatchObject({ ok: true, loaded: { version: 2 } });
  expect((await desk.recall(990200, 'one')).version).toBe(2);
});
