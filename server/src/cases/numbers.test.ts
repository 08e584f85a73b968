import type { CaseState } from '@tuofu/domain';
import { expect, test } from 'vitest';
import type { Office } from '../office/office.ts';
import type { JournalTransaction } from '../office/ports.ts';
import { allocateDocumentNo, allocateLicenceNo } from './numbers.ts';

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
