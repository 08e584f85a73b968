import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { ActRefused, signIn, until } from '../story/client.ts';
import { type Launched, launch, newPlace } from './testing/launch.ts';
import { allEnded, findProcess, processesOf, SERVER } from './testing/processes.ts';
import { shownDraft, writeDrafts } from './testing/writing.ts';

const asRoot = process.getuid?.() === 0;
/** Namespaces of one's own: root just makes them, an ordinary user inside a user namespace. */
const UNSHARE = ['unshare', ...(asRoot ? [] : ['--user', '--map-current-user', '--keep-caps'])];

let place: string;
let running: Launched | undefined;
afterEach(async () => {
  running?.process.kill('SIGTERM');
  await running?.ended;
  await allEnded(place);
  fs.rmSync(place, { recursive: true, force: true });
});

async function start(o: Partial<Parameters<typeof launch>[0]> & { readonly dataDir: string }): Promise<number> {
  running = await launch(o);
  return running.up;
}

async function stop(): Promise<void> {
  running?.process.kill('SIGTERM');
  await running?.ended;
}

test('the second start takes at most 12 s without network, installs nothing, and serves', async () => {
  place = newPlace();
  const dataDir = path.join(place, 'data');
  await start({ dataDir });
  await stop();
  const offline = [...UNSHARE, '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
  const seconds = await start({ dataDir, before: offline });
  console.log(`second start, without network: ${seconds.toFixed(1)} s`);
  expect(seconds).toBeLessThan(12);
  expect(running!.said()).not.toMatch(/安装依赖|migrations applied|keys:|pack:/);
  const server = findProcess(dataDir, SERVER);
  // Only the loopback is there, and the page answers from inside.
  const enter = ['-t', String(server), '--net', ...(asRoot ? [] : ['--user', '--preserve-credentials'])];
  const inside = (...command: string[]) => spawnSync('nsenter', [...enter, ...command], { encoding: 'utf8' }).stdout;
  expect(inside('ip', '-brief', 'link').trim().split('\n').length).toBe(1);
  const ask = `console.log((await fetch('${running!.url}/')).status)`;
  expect(inside(process.execPath, '--input-type=module', '-e', ask).trim()).toBe('200');
}, 60_000);

test('an ordinary user starts a clone that belongs to another, with a data folder of his own, and people can save', async () => {
  place = newPlace();
  const home = path.join(place, 'home');
  fs.mkdirSync(home);
  // `daemon` is in every passwd file, and is neither root nor the user as whom root runs the database.
  if (asRoot) fs.chownSync(home, 1, 1);
  const dataDir = path.join(home, 'data');
  await start({
    dataDir,
    env: { HOME: home },
    before: asRoot ? ['setpriv', '--reuid=1', '--regid=1', '--clear-groups'] : [],
  });
  const owners = new Set(processesOf(dataDir).map((p) => fs.statSync(`/proc/${p.pid}`).uid));
  expect([...owners]).toEqual([asRoot ? 1 : process.getuid?.()]);
  const writing = await writeDrafts(running!.url);
  await writing.more(5);
  await writing.stop();
  expect(await shownDraft(running!.url, writing.id)).toEqual(writing.last());
}, 60_000);

test('on a full disk an act is answered with an error, what was acknowledged stays, and acts succeed again when there is room', async () => {
  place = newPlace();
  const disk = path.join(place, 'disk');
  fs.mkdirSync(disk);
  const small = `mount -t tmpfs -o size=700m,mode=755 small ${disk} && exec "$@"`;
  const dataDir = path.join(disk, 'data');
  const mounted = { dataDir, before: [...UNSHARE, '--mount', 'sh', '-c', small, 'sh'] };
  await start(mounted);
  const person = await signIn(running!.url, 'zhou-yiheng');
  const writing = await writeDrafts(running!.url);
  await writing.more(20);
  await writing.stop();
  const before = writing.last();

  // The disk is in the instance's own mount namespace and vanishes with it.
  const filler = `/proc/${findProcess(dataDir, SERVER)}/root${disk}/filler`;
  const fill = () => spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k', 'oflag=append', 'conv=notrunc']);
  expect(fill().status).toBe(1);
  const act = (number: number, more: object = {}) =>
    person.act('PUT', `/api/cases/${writing.id}/answers`, {
      answers: { 'contact.phone': `0990-${String(number).padStart(8, '0')}`, ...more },
    });
  const answered: string[] = [];
  let last = before;
  const note = (error: unknown) =>
    answered.push(error instanceof ActRefused ? `${error.status} ${error.code}` : String(error));
  for (let number = before.number + 1; number < before.number + 400 && answered.length < 3; number += 1) {
    fill();
    // A long answer needs new room in the database at once.
    await act(number, { 'premises.address': long(3000) }).then(({ version }) => {
      last = { number, version };
    }, note);
  }
  const pdf = new TextEncoder().encode(`%PDF-1.4\n% ${long(100_000)}\n%%EOF\n`);
  await person.upload(`/api/cases/${writing.id}/materials`, 'M5', 'lease.pdf', 'application/pdf', pdf).catch(note);
  console.log(`full disk: ${answered.join(', ')} after ${last.number - before.number} more drafts`);
  expect(answered).toEqual(Array.from({ length: 4 }, () => '503 STORE_UNAVAILABLE'));

  fs.rmSync(filler);
  const next = await until('an act succeeds again', () => act(last.number + 1).catch(() => undefined));
  const shown = await shownDraft(running!.url, writing.id);
  expect(shown).toEqual({ number: last.number + 1, version: next.version });
  expect(next.version).toBe(last.version + 1);
}, 120_000);

test('a log that cannot be written ends neither the server nor an act, also when the database drops every connection', async () => {
  place = newPlace();
  const dataDir = path.join(place, 'data');
  fs.mkdirSync(dataDir);
  fs.writeFileSync(path.join(dataDir, '.tuofu-data'), '');
  // Whatever is written there meets a full disk.
  fs.symlinkSync('/dev/full', path.join(dataDir, 'server.log'));
  await start({ dataDir });
  const server = findProcess(dataDir, SERVER);
  const admin = new pg.Client({
    host: path.join(dataDir, 'database', 'run'),
    user: 'tuofu_admin',
    database: 'postgres',
  });
  admin.on('error', () => {});
  await admin.connect();
  const dropped: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    const { rowCount } = await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'tuofu_app'`,
    );
    dropped.push(rowCount ?? 0);
    await delay(700);
  }
  await admin.end();
  console.log(`server.log full: connections dropped: ${dropped.join(', ')}`);
  expect(dropped.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(8);
  const writing = await until('people can save again', () => writeDrafts(running!.url).catch(() => undefined));
  await writing.more(5);
  await writing.stop();
  expect(findProcess(dataDir, SERVER)).toBe(server);
}, 60_000);

const long = (length: number) =>
  Array.from({ length }, () => String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 20_000))).join('');
