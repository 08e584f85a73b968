import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../story/client.ts';
import { freeBlock } from './temporary.ts';
import { type Launched, launch, newPlace, startCommand } from './testing/launch.ts';
import { allEnded, processesOf, SUPERVISOR } from './testing/processes.ts';

const place = newPlace();
const dataDir = path.join(place, 'data');
let port: number;

beforeAll(async () => {
  port = await freeBlock(6);
});
afterAll(() => fs.rmSync(place, { recursive: true, force: true }));

/** Nothing of the instance runs, its ports are free for the next one, and the database was shut down in order. */
async function nothingIsLeft(): Promise<void> {
  await allEnded(dataDir);
  for (let p = port; p < port + 6; p += 1)
    await expect(fetch(`http://127.0.0.1:${p}/`)).rejects.toThrow('fetch failed');
  const log = fs
    .readFileSync(path.join(dataDir, 'database', 'postgres.log'), 'utf8')
    .trim()
    .split('\n');
  expect(log.at(-1)).toContain('database system is shut down');
  expect(fs.existsSync(path.join(dataDir, 'running'))).toBe(false);
}

/** The start on a terminal of its own, made by util-linux's `script`; its exit code is written into a file. */
async function onTerminal(o: { readonly npm?: boolean } = {}): Promise<Launched & { code(): string }> {
  const codeFile = path.join(place, `code-${Date.now()}`);
  const command = startCommand({ dataDir, port, ...o }).join(' ');
  // The shell that notes the code must outlive the terminal; Node makes nothing of an ignored signal.
  const noting = `trap '' HUP INT; ${command}; echo $? > ${codeFile}`;
  const launched = await launch({ dataDir, port, command: ['script', '-qfc', noting, '/dev/null'] });
  return { ...launched, code: () => fs.readFileSync(codeFile, 'utf8').trim() };
}

test.each([true, false])('Ctrl-C stops everything in order (through npm: %s)', async (npm) => {
  const started = await onTerminal({ npm });
  await started.up;
  started.process.stdin?.write('\x03');
  await started.ended;
  expect(started.said()).toContain('stopped; the data are kept');
  // npm's shell has had the Ctrl-C too, and npm reports how that shell ended.
  expect(started.code()).toBe(npm ? '130' : '0');
  await nothingIsLeft();
});

test('the loss of the terminal stops everything in order', async () => {
  const bare = startCommand({ dataDir, port }).join(' ');
  const started = await launch({ dataDir, port, command: ['script', '-qfc', bare, '/dev/null'] });
  await started.up;
  started.process.kill('SIGKILL'); // the master end is closed: the terminal is gone
  await started.ended;
  await nothingIsLeft();
});

test('the loss of the terminal stops everything also when the shell lets no SIGHUP through', async () => {
  const started = await onTerminal();
  await started.up;
  started.process.kill('SIGKILL');
  await started.ended;
  await nothingIsLeft();
  expect(started.code()).toBe('0');
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s stops everything in order', async (signal) => {
  const started = await launch({ dataDir, port });
  await started.up;
  started.process.kill(signal);
  expect(await started.ended).toEqual({ code: 0, signal: null });
  expect(started.said()).toContain('stopped; the data are kept');
  await nothingIsLeft();
});

test.each(['SIGTERM', 'SIGHUP'] as const)('%s to npm alone stops everything in order', async (signal) => {
  const started = await launch({ dataDir, port, npm: true });
  await started.up;
  started.process.kill(signal);
  await nothingIsLeft();
});

test('when the first process is killed, the supervisor notices and stops everything in order', async () => {
  const started = await launch({ dataDir, port });
  await started.up;
  started.process.kill('SIGKILL');
  await started.ended;
  expect(started.said()).toContain('stopped; the data are kept');
  await nothingIsLeft();
});

test('Ctrl-C at any moment of the start-up stops what has been started', async () => {
  const moments: string[] = [];
  for (const moment of ['', 'pack:', 'PostgreSQL started', 'keys:']) {
    fs.rmSync(dataDir, { recursive: true, force: true });
    const started = await onTerminal();
    await until(`the supervisor has come to ${moment}`, async () =>
      started.said().includes(moment) && processesOf(dataDir).some((p) => SUPERVISOR.test(p.command))
        ? true
        : undefined,
    );
    started.process.stdin?.write('\x03');
    await started.ended;
    await allEnded(dataDir);
    moments.push(`${moment || 'begin'} ${started.code()}`);
    // While its program is still being loaded and nothing runs, Ctrl-C ends the supervisor as it ends every program.
    expect(moment === '' ? ['0', '130'] : ['0']).toContain(started.code());
  }
  console.log(`Ctrl-C during start-up, exit code at each moment: ${moments.join(', ')}`);
  expect(moments.length).toBe(4);
});
