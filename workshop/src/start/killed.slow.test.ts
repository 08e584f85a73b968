import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launch, newPlace } from './testing/launch.ts';
import { allEnded, findProcess, POSTMASTER, processesOf, SERVER, SUPERVISOR } from './testing/processes.ts';
import { shownDraft, type Writing, writeDrafts } from './testing/writing.ts';

const place = newPlace();
const dataDir = `${place}/data`;
const written: Writing[] = [];
let running: Launched;

beforeAll(async () => {
  running = await launch({ dataDir });
  await running.up;
});
afterAll(async () => {
  running?.process.kill('SIGTERM');
  await running?.ended;
  await allEnded(dataDir);
  const drafts = written.reduce((sum, w) => sum + w.last().number, 0);
  console.log(`kill -9: ${written.length} kills while writing, ${drafts} acknowledged drafts, none lost`);
  expect(written.length).toBe(3);
  expect(drafts).toBeGreaterThan(150);
  fs.rmSync(place, { recursive: true, force: true });
});

async function killWhileWriting(which: RegExp): Promise<void> {
  const writing = await writeDrafts(running.url);
  await writing.more(50);
  process.kill(findProcess(dataDir, which), 'SIGKILL');
  await writing.stopped;
  written.push(writing);
}

async function startAgain(): Promise<void> {
  running = await launch({ dataDir });
  await running.up;
  for (const writing of written) {
    const { number, version } = writing.last();
    const shown = await shownDraft(running.url, writing.id);
    // One more draft may have been saved whose acknowledgement did not arrive.
    expect([number, number + 1]).toContain(shown.number);
    expect(shown.version - version).toBe(shown.number - number);
  }
}

test('when the supervisor is killed, server and simulators end by themselves and the next start takes over the database', async () => {
  await killWhileWriting(SUPERVISOR);
  expect((await running.ended).code).toBe(137);
  await allEnded(dataDir, /postgres/);
  const postmaster = findProcess(dataDir, POSTMASTER);
  await startAgain();
  expect(running.said()).toContain('was taken over');
  expect(findProcess(dataDir, POSTMASTER)).toBe(postmaster);
});

test('when the server is killed, the supervisor says so, ends everything and exits with an error', async () => {
  await killWhileWriting(SERVER);
  expect((await running.ended).code).toBe(1);
  expect(running.said()).toMatch(/服务意外停止.*请重新运行 npm start/);
  expect(running.said()).toMatch(/The server stopped unexpectedly.*run npm start again/);
  await allEnded(dataDir);
  await startAgain();
});

test('when the database is killed, the supervisor says so, ends everything, and the next start recovers', async () => {
  await killWhileWriting(POSTMASTER);
  expect((await running.ended).code).toBe(1);
  expect(running.said()).toMatch(/数据库意外停止.*请重新运行 npm start/);
  expect(running.said()).toMatch(/The database stopped unexpectedly.*run npm start again/);
  await allEnded(dataDir);
  await startAgain();
  expect(processesOf(dataDir).length).toBeGreaterThan(5);
});
