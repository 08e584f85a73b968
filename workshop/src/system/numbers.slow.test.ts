import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { formatDocumentNo, formatLicenceNo } from '@tuofu/domain';
import { type Embedded, migrate, openStore, type Store, type StoreTx, startEmbedded } from '@tuofu/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemoCity } from '../demo-city/index.ts';

const { profile } = loadDemoCity();
const authority = profile.city.authority;
const at = '2026-07-01T01:00:00Z';
let dataDir: string;
let embedded: Embedded;
/** Two offices' nodes, each with a pool of connections of its own. */
let nodes: Store[];

beforeAll(async () => {
  dataDir = fs.mkdtempSync('/var/tmp/tuofu-numbers-');
  fs.chmodSync(dataDir, 0o755);
  embedded = await startEmbedded({ dataDir });
  const connection = { kind: 'socket', socketDir: embedded.socketDir } as const;
  await migrate(connection);
  nodes = [await openStore(connection, { maxConnections: 8 }), await openStore(connection, { maxConnections: 8 })];
}, 120_000);
afterAll(async () => {
  await Promise.all(nodes.map((n) => n.stop()));
  await embedded.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

type Taken = { readonly series: string; readonly year: number; readonly serial: number; readonly text: string };

/** An act that takes a paper's number, or a licence's, and records its case with it in one transaction. */
const issue = (i: number, year: number, fails: boolean): Promise<Taken | 'rolled back'> => {
  // Offices and kinds change every seven acts, so that those which roll back are spread over all of them.
  const turn = Math.floor(i / 7);
  const seat = profile.offices[turn % profile.offices.length]!;
  const kinds = ['acceptance-notice', 'decision-grant', 'licence'];
  const kind = kinds[Math.floor(turn / profile.offices.length) % kinds.length]!;
  // An office of other items than the city's own numbers its papers under their words: no two organs share a series.
  const words = { ...profile.documentSeries, ...profile.items?.[seat.items?.[0] ?? '']?.documentSeries };
  const series = kind === 'licence' ? seat.licenceSeries : `${seat.documentPrefix}${words[kind]}`;
  const work = async (tx: StoreTx): Promise<Taken> => {
    const serial = await tx.nextNumber(authority, series, year);
    const text =
      kind === 'licence'
        ? formatLicenceNo({ series, year, serial })
        : formatDocumentNo({ prefix: series, year, serial });
    const appended = await tx.append({
      stream: { authority, kind: 'case', stream: crypto.randomUUID() },
      expected: 0,
      events: [{ type: 'CaseGranted', data: { number: text } }],
      actor: 'officer:decider',
      at,
    });
    if (!appended.ok) throw new Error(appended.code);
    if (fails) throw new Error('rolled back');
    return { series, year, serial, text };
  };
  return nodes[i % 2]!.transaction(work).catch((error: Error) => {
    if (error.message === 'rolled back') return 'rolled back';
    throw error;
  });
};

const isTaken = (t: Taken | 'rolled back'): t is Taken => t !== 'rolled back';

test('1,000 issues at once at two nodes, over all offices and kinds, give 1,000 different numbers, consecutive in every series, though others roll back between them', async () => {
  // Every seventh act fails after it took its number: 1,166 acts, of which 1,000 hold.
  const acts = await Promise.all(Array.from({ length: 1_166 }, (_, i) => issue(i, 2026, i % 7 === 6)));
  const taken = acts.filter(isTaken);
  expect(acts.length - taken.length).toBe(166);
  expect(taken.length).toBe(1_000);
  expect(new Set(taken.map((t) => t.text)).size).toBe(taken.length);
  const series = Map.groupBy(taken, (t) => t.series);
  expect(series.size).toBe(profile.offices.length * 3);
  for (const [name, numbers] of series) {
    const serials = numbers.map((n) => n.serial).sort((a, b) => a - b);
    expect([name, serials]).toEqual([name, Array.from(serials, (_, n) => n + 1)]);
  }
  const licences = new Set(profile.offices.map((o) => o.licenceSeries));
  for (const { series: of, text, serial } of taken)
    expect(text).toBe(`${of}〔2026〕${licences.has(of) ? String(serial).padStart(6, '0') : serial}号`);
}, 120_000);

test('the numbers of a new year begin at 1 while acts of the old year still end, and neither takes from the other', async () => {
  const acts = await Promise.all(Array.from({ length: 120 }, (_, i) => issue(i, i % 2 === 0 ? 2030 : 2031, false)));
  const series = Map.groupBy(acts.filter(isTaken), (t) => `${t.series} ${t.year}`);
  for (const [name, numbers] of series) {
    const serials = numbers.map((n) => n.serial).sort((a, b) => a - b);
    expect([name, serials]).toEqual([name, Array.from(serials, (_, n) => n + 1)]);
  }
}, 60_000);

test('a node that is killed between taking a number and committing gives it back (kill -9)', async () => {
  const series = '演示连号';
  const script = path.join(import.meta.dirname, 'testing', 'number-taker.ts');
  const child = spawn(process.execPath, [script, embedded.socketDir, String(authority), series, '2026'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString()).toBe('1\n');
  child.kill('SIGKILL');
  expect(await nodes[1]!.transaction((tx) => tx.nextNumber(authority, series, 2026))).toBe(1);
}, 60_000);
