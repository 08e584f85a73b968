import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../story/client.ts';
import { displayWidth } from './screen.ts';
import { freeBlock } from './temporary.ts';
import { type Launched, launch, newPlace, refused } from './testing/launch.ts';
import { allEnded, findProcess, memoryOf, processesOf, SUPERVISOR } from './testing/processes.ts';

const MEMORY_MB = 700;
const place = newPlace();
const dataDir = path.join(place, 'data');
/** Left alone for 20 s before its memory is measured; what disturbs is done to the other one meanwhile. */
let running: Launched;
let upSince: number;
const otherDir = path.join(place, 'other');
const pgdata = path.join(otherDir, 'database', 'pgdata');
let other: Launched | undefined;
let id: string;

beforeAll(async () => {
  running = await launch({ dataDir });
  await running.up;
  upSince = Date.now();
});
afterAll(async () => {
  for (const one of [running, other]) {
    one?.process.kill('SIGTERM');
    await one?.ended;
  }
  await allEnded(place);
  fs.rmSync(place, { recursive: true, force: true });
});

test('the screen has at most 24 lines of 100 columns, with the time it took', () => {
  const lines = running.said().split('\n');
  const screen = lines.slice(lines.findIndex((l) => l.startsWith('托付 Tuofu')) - 1);
  expect(screen.join('\n')).toMatch(/set up in \d+\.\d s/);
  expect(screen.join('\n').trimEnd().split('\n').length).toBeLessThanOrEqual(24);
  expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(100);
});

test('a second start on the same data folder is refused with pid and address, also with --reset, and the first is not disturbed', async () => {
  const supervisor = findProcess(dataDir, SUPERVISOR);
  const applicant = await signIn(running.url, 'zhou-yiheng');
  const { case: ours } = await applicant.act('POST', '/api/cases', { item: 'hazchem-operating-licence' });
  for (const args of [[], ['--reset']]) {
    const { code, said } = await refused({ dataDir, args });
    expect(code).toBe(4);
    expect(said).toContain(`已有一个托付在运行：进程 ${supervisor}，${running.url}`);
    expect(said).toContain(`Tuofu already runs on the data folder ${dataDir}: pid ${supervisor}, ${running.url}`);
  }
  await applicant.get(`/api/cases/${ours}`);
});

test('a taken port is named with its owner, in both languages, and with the ports to take instead', async () => {
  const elsewhere = path.join(place, 'elsewhere');
  const port = await freeBlock(6);
  for (const host of ['127.0.0.1', '0.0.0.0', '::1']) {
    const taken = net.createServer().listen(port + 3, host);
    await new Promise((resolve) => taken.once('listening', resolve));
    const { code, said } = await refused({ dataDir: elsewhere, port });
    await new Promise((resolve) => taken.close(resolve));
    expect(code).toBe(4);
    expect(said).toMatch(new RegExp(`端口 ${port + 3} 已被占用（.+, pid ${process.pid}）。.*--port ${port + 1000}`));
    expect(said).toMatch(new RegExp(`Port ${port + 3} is taken by .+, pid ${process.pid}\\..*--port ${port + 1000}`));
  }
  expect(processesOf(elsewhere)).toEqual([]);
});

test('a folder that is not ours is refused, with and without --reset, and nothing in it is touched', async () => {
  const foreign = path.join(place, 'foreign');
  fs.mkdirSync(path.join(foreign, 'database'), { recursive: true });
  fs.writeFileSync(path.join(foreign, 'thesis.txt'), 'years of work');
  for (const args of [[], ['--reset']]) {
    const { code, said } = await refused({ dataDir: foreign, args });
    expect(code).toBe(4);
    expect(said).toContain(`${foreign} 不是托付的数据目录`);
    expect(said).toContain(`${foreign} is no data folder of Tuofu and not empty; nothing in it was touched`);
  }
  expect(fs.readdirSync(foreign)).toEqual(['database', 'thesis.txt']);
});

test('a damaged data folder is named in both languages with what to do, and is not changed', async () => {
  other = await launch({ dataDir: otherDir });
  await other.up;
  const applicant = await signIn(other.url, 'zhou-yiheng');
  id = (await applicant.act('POST', '/api/cases', { item: 'hazchem-operating-licence' })).case;
  await applicant.get(`/api/cases/${id}`);
  other.process.kill('SIGTERM');
  await other.ended;
  for (const file of ['global/pg_control', 'PG_VERSION']) {
    const whole = fs.readFileSync(path.join(pgdata, file));
    const damaged = file === 'PG_VERSION' ? Buffer.from('\0\0\0') : whole.map((b, i) => (i < 512 ? b ^ 0xff : b));
    fs.writeFileSync(path.join(pgdata, file), damaged);
    const { code, said } = await refused({ dataDir: otherDir });
    expect(code).toBe(4);
    expect(said).toMatch(/已损坏.*从备份恢复.*npm start -- --reset/);
    expect(said).toMatch(/is damaged.*restore a backup.*npm start -- --reset/);
    expect(fs.readFileSync(path.join(pgdata, file)).equals(damaged)).toBe(true);
    await allEnded(otherDir);
    fs.writeFileSync(path.join(pgdata, file), whole);
  }
});

test('--reset begins afresh and leaves alone a stranger whose pid a stale file of the database names', async () => {
  fs.writeFileSync(path.join(pgdata, 'global', 'pg_control'), 'damaged');
  const stranger: ChildProcess = spawn('sleep', ['60']);
  fs.writeFileSync(path.join(pgdata, 'postmaster.pid'), `${stranger.pid}\n${pgdata}\n`);
  other = await launch({ dataDir: otherDir, args: ['--reset'] });
  await other.up;
  expect(other.said()).toContain('begun afresh');
  expect(stranger.exitCode ?? stranger.signalCode).toBe(null);
  stranger.kill();
  const applicant = await signIn(other.url, 'zhou-yiheng');
  expect(id).toMatch(/./);
  await expect(applicant.get(`/api/cases/${id}`)).rejects.toMatchObject({ status: 404 });
  expect(await applicant.get('/api/cases')).toMatchObject({ cases: [] });
});

test('--reset stops a database that a killed start left running in the folder', async () => {
  process.kill(findProcess(otherDir, SUPERVISOR), 'SIGKILL');
  await other?.ended;
  await allEnded(otherDir, /postgres/);
  expect(processesOf(otherDir).length).toBeGreaterThan(3);
  other = await launch({ dataDir: otherDir, args: ['--reset'] });
  await other.up;
  expect(other.said()).toMatch(/begun afresh.*\n(.*\n)*.*PostgreSQL started/);
});

test('20 s after the start, all processes together take at most 700 MB', async () => {
  await delay(Math.max(0, upSince + 20_000 - Date.now()));
  const all = processesOf(dataDir);
  const sizes = all.map((p) => ({ mb: memoryOf(p.pid), command: p.command.slice(-60) })).sort((a, b) => b.mb - a.mb);
  const total = sizes.reduce((sum, s) => sum + s.mb, 0);
  console.log(`idle memory: ${total.toFixed(0)} MB over ${all.length} processes`);
  for (const { mb, command } of sizes.slice(0, 4)) console.log(`  ${mb.toFixed(0).padStart(4)} MB  …${command}`);
  expect(all.length).toBeGreaterThan(8);
  expect(total).toBeLessThan(MEMORY_MB);
}, 40_000);
