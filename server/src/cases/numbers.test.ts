import type { CaseState } from '@tuofu/domain';
import { expect, test } from 'vitest';
import type { Office } from '../office/office.ts';
import type { JournalTransaction } from '../office/ports.ts';
import { allocateDocumentNo, allocateLicenceNo, voidDocumentNo } from './numbers.ts';

const state = { phase: 'received', office: 'A', release: 'r' } as unknown as CaseState;

/** An office at a moment, and what it asks of the store. */
function officeAt(now: string, o: { gapsAllowed?: readonly string[]; gapFree?: readonly string[] } = {}) {
  const asked: unknown[][] = [];
  const office = {
    clock: { now: () => Temporal.Instant.from(now) },
    profile: {
      city: { authority: 990200 },
      offices: [{ code: 'A', documentPrefix: '望', licenceSeries: '东澜望潮危化经' }],
      documentSeries: { 'acceptance-notice': '应急许受', 'correction-notice': '应急许补' },
      ...(o.gapsAllowed ? { gapsAllowed: o.gapsAllowed } : {}),
    },
    releases: {
      byDigest: () => ({ release: { definition: o.gapFree ? { numbering: { gapFree: o.gapFree } } : {} } }),
    },
  } as unknown as Office;
  const tx = {
    async nextNumber(...args: unknown[]) {
      asked.push(args);
      return 7;
    },
  } as unknown as JournalTransaction;
  return { office, tx, asked };
}

test('a document number has no leading zeros, a licence number has six digits (GB/T 9704-2012, 7.2.5)', async () => {
  const { office, tx } = officeAt('2026-07-01T01:00:00Z');
  expect(await allocateDocumentNo(office, tx, state, 'acceptance-notice')).toBe('望应急许受〔2026〕7号');
  expect(await allocateLicenceNo(office, tx, state)).toEqual({
    licenceNo: '东澜望潮危化经〔2026〕000007号',
    year: 2026,
    serial: 7,
  });
});

test('every kind of paper of an office counts in its own series', async () => {
  const { office, tx, asked } = officeAt('2026-07-01T01:00:00Z');
  await allocateDocumentNo(office, tx, state, 'acceptance-notice');
  await allocateDocumentNo(office, tx, state, 'correction-notice');
  await allocateLicenceNo(office, tx, state);
  expect(asked.map(([, series]) => series)).toEqual(['望应急许受', '望应急许补', '东澜望潮危化经']);
});

test("a new series begins at the midnight of the office's zone, not at that of UTC", async () => {
  for (const [now, year] of [
    ['2026-12-31T15:59:59.999Z', 2026],
    ['2026-12-31T16:00:00Z', 2027],
    ['2026-12-31T23:59:59Z', 2027],
    ['2027-12-31T15:59:59Z', 2027],
  ] as const) {
    const { office, tx, asked } = officeAt(now);
    expect(await allocateDocumentNo(office, tx, state, 'acceptance-notice')).toContain(`〔${year}〕`);
    expect((await allocateLicenceNo(office, tx, state)).year).toBe(year);
    expect(asked.map(([, , of]) => of)).toEqual([year, year]);
  }
});

test('a series has no gaps unless the city declares them, and never where the pack demands that it has none', async () => {
  const gaps = async (o: Parameters<typeof officeAt>[1]) => {
    const { office, tx, asked } = officeAt('2026-07-01T01:00:00Z', o);
    await allocateDocumentNo(office, tx, state, 'acceptance-notice');
    await allocateLicenceNo(office, tx, state);
    return asked.map(([, , , allowed]) => allowed);
  };
  expect(await gaps({})).toEqual(['none', 'none']);
  expect(await gaps({ gapsAllowed: ['acceptance-notice'] })).toEqual(['allowed', 'none']);
  expect(await gaps({ gapsAllowed: ['acceptance-notice', 'licence'], gapFree: ['licence'] })).toEqual([
    'allowed',
    'none',
  ]);
});

const owing = {
  ...{ phase: 'accepted', office: 'A', release: 'r', documents: [] },
  numbered: [
    { document: 'acceptance-notice', number: '望应急许受〔2025〕31号' },
    { document: 'licence', number: '东澜望潮危化经〔2026〕000001号' },
  ],
} as unknown as CaseState;
const voiding = (document: string, number: string) => ({
  ...{ stream: 'case-1', actor: 'officer:jia' },
  asked: { document, number, ground: 'cannot-be-made', reason: '模板有误' } as never,
});

test('a number is voided in the series and year in which it was taken, and the next one of today takes its place', async () => {
  const { office, tx, asked } = officeAt('2026-07-01T01:00:00Z');
  const voided: unknown[] = [];
  const register = async (v: unknown) => {
    voided.push(v);
    return { ok: true };
  };
  const command = await voidDocumentNo(
    office,
    { ...tx, voidNumber: register } as never,
    owing,
    voiding('acceptance-notice', '望应急许受〔2025〕31号'),
  );
  expect(voided).toEqual([
    {
      ...{ authority: 990200, series: '望应急许受', year: 2025, number: 31, stream: 'case-1' },
      ...{ reason: 'cannot-be-made', actor: 'officer:jia', at: '2026-07-01T01:00:00Z' },
    },
  ]);
  expect(command).toMatchObject({ type: 'VoidNumber', replacement: '望应急许受〔2026〕7号' });
  expect(asked).toHaveLength(1);
});

test("nothing is voided or taken for a number that the case owes no paper under, nor for a licence's", async () => {
  const { office, tx, asked } = officeAt('2026-07-01T01:00:00Z');
  for (const [document, number] of [
    ['acceptance-notice', '望应急许受〔2026〕99号'],
    ['acceptance-notice', '乱写'],
    ['licence', '东澜望潮危化经〔2026〕000001号'],
  ] as const)
    expect(await voidDocumentNo(office, tx, owing, voiding(document, number))).toMatchObject({ replacement: '' });
  expect(asked).toEqual([]);
});

test('a number that the register does not know as taken breaks the act off', async () => {
  const { office, tx } = officeAt('2026-07-01T01:00:00Z');
  const register = { ...tx, voidNumber: async () => ({ ok: false, code: 'NEVER_TAKEN' }) } as never;
  await expect(
    voidDocumentNo(office, register, owing, voiding('acceptance-notice', '望应急许受〔2025〕31号')),
  ).rejects.toThrow('NEVER_TAKEN');
});
