import type { CaseState } from '@tuofu/domain';
import { expect, test } from 'vitest';
import type { Office } from '../office/office.ts';
import { compareAndRecord } from './compare.ts';

const filed = {
  phase: 'received',
  item: 'small-item',
  kind: 'first',
  release: 'r',
  applicant: 'zhou-yiheng',
  caseNo: '示例1号',
  filedOn: '2026-07-01',
  answers: { 'firm.name': '示例商贸' },
  materials: [],
} as unknown as CaseState;

const release = { definition: { sections: [], registries: [], fields: {}, comparison: [], materials: [], kinds: {} } };

/** A case that has become the next of `later` whenever a comparison of it is to be recorded; what was recorded is kept. */
function caseThatBecomes(later: readonly CaseState[]) {
  let state = filed;
  const coming = [...later];
  const recorded: unknown[] = [];
  const office = {
    clock: { now: () => Temporal.Instant.from('2026-07-01T01:00:00Z') },
    profile: { city: { authority: 990200 }, policies: {} },
    releases: { byDigest: () => ({ release }) },
    ledger: { record: async () => {} },
    registries: { askAll: async () => [] },
    cases: {
      load: async () => ({ state }),
      async handle({ command }: { command: { make(tx: unknown, now: CaseState): Promise<unknown> } }) {
        state = coming.shift() ?? state;
        recorded.push(await command.make({}, state));
        return { ok: true };
      },
    },
  } as unknown as Office;
  const compare = () =>
    compareAndRecord(office, { stream: 'one', requester: 'machine:compare-case', occasionOf: () => 'filing' });
  return { compare, recorded };
}

test('a comparison of a case that stays as it is, is recorded', async () => {
  const { compare, recorded } = caseThatBecomes([]);
  expect(await compare()).toMatchObject({ ok: true });
  expect(recorded).toMatchObject([{ type: 'RecordFindings', occasion: 'filing', evidence: [] }]);
});

test('an acceptance meanwhile changes nothing that was compared', async () => {
  const { compare, recorded } = caseThatBecomes([{ ...filed, phase: 'accepted' } as CaseState]);
  expect(await compare()).toMatchObject({ ok: true });
  expect(recorded).toHaveLength(1);
});

test.each(['withdrawn', 'terminated', 'declined', 'granted', 'refused', 'registered'])(
  'a case that ends as %s while it is compared leaves nothing to record and nothing that fails',
  async (phase) => {
    const { compare, recorded } = caseThatBecomes([{ ...filed, phase } as CaseState]);
    expect(await compare()).toBeUndefined();
    expect(recorded).toEqual([]);
  },
);

test('a case that changes under every comparison is left to a later one', async () => {
  const changed = Array.from(
    { length: 9 },
    (_, i) => ({ ...filed, answers: { 'firm.name': `示例${i}` } }) as CaseState,
  );
  const { compare, recorded } = caseThatBecomes(changed);
  expect(await compare()).toMatchObject({ ok: false, refusal: { code: 'SERVER_BUSY' } });
  expect(recorded).toEqual([]);
});
