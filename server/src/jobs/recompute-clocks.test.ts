import { expect, test } from 'vitest';
import type { Office } from '../office/office.ts';
import { recomputeClocks } from './recompute-clocks.ts';

type Row = {
  readonly stream: string;
  readonly caseNo: string;
  readonly light: string | null;
  readonly dueStrict: string | null;
};
const job = { authority: 990200, stream: 'office', version: 1 };
const rows = (count: number, light: string | null = 'green'): Row[] =>
  Array.from({ length: count }, (_, i) => ({
    stream: `case-${i}`,
    caseNo: String(i).padStart(6, '0'),
    light,
    dueStrict: null,
  }));

/** An office with these cases, whose acts are answered by `handle`. */
function officeWith(cases: readonly Row[], handle: (stream: string) => object = () => ({ ok: true, events: [] })) {
  const acted: string[] = [];
  const office = {
    profile: { offices: [{ code: 'A' }, { code: 'B' }] },
    calendars: { refresh: async () => {} },
    lists: {
      inbox: async (o: { office: string; after?: { caseNo: string }; limit: number }) =>
        o.office === 'A' ? cases.filter((c) => c.caseNo > (o.after?.caseNo ?? '')).slice(0, o.limit) : [],
    },
    cases: {
      async handle(act: { stream: string; command: { type: string }; actor: { role: string } }) {
        expect([act.command.type, act.actor.role]).toEqual(['RecomputeClocks', 'machine']);
        acted.push(act.stream);
        return handle(act.stream);
      },
    },
  } as unknown as Office;
  return { office, acted };
}

test('every open case of every office is recomputed, page by page, and none twice', async () => {
  const { office, acted } = officeWith(rows(450));
  await recomputeClocks(office, job);
  expect(acted).toHaveLength(450);
  expect(new Set(acted).size).toBe(450);
});

test('a case without a running clock is not looked at', async () => {
  const { office, acted } = officeWith([...rows(2), ...rows(4, null).slice(2)]);
  await recomputeClocks(office, job);
  expect(acted).toEqual(['case-0', 'case-1']);
});

test('a case that was decided meanwhile is passed over; one that is refused is told after all others were recomputed', async () => {
  const { office, acted } = officeWith(rows(3), (stream) => {
    if (stream === 'case-0') return { ok: false, refusal: { code: 'WRONG_PHASE', facts: {} } };
    return stream === 'case-1' ? { ok: false, refusal: { code: 'SERVER_BUSY', facts: {} } } : { ok: true, events: [] };
  });
  await expect(recomputeClocks(office, job)).rejects.toThrow(
    '1 cases could not be recomputed and are tried again: case-1 SERVER_BUSY',
  );
  expect(acted).toHaveLength(3);
});
