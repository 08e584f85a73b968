import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freeBlock } from '../start/temporary.ts';
import { newPlace, ROOT } from '../start/testing/launch.ts';
import { until } from '../story/client.ts';
import { type Block, blocksOf, missingLine } from './blocks.ts';

const LEAST = 12;
const blocks = blocksOf(fs.readFileSync(path.join(ROOT, 'docs', 'tutorial.md'), 'utf8'));
let place = '';
let environment: NodeJS.ProcessEnv = {};
/** The city in the first terminal. */
let city: { readonly process: ChildProcess; said(): string; readonly ended: Promise<number | null> } | undefined;

/** A folder like a clone: everything is the project's own, except the packs, which the tutorial changes. */
beforeAll(async () => {
  place = newPlace();
  const clone = path.join(place, 'clone');
  fs.mkdirSync(clone);
  for (const name of fs.readdirSync(ROOT))
    if (name !== 'packs' && name !== '.git') fs.symlinkSync(path.join(ROOT, name), path.join(clone, name));
  fs.cpSync(path.join(ROOT, 'packs'), path.join(clone, 'packs'), { recursive: true });
  const { DATABASE_URL: _, npm_lifecycle_event: __, ...inherited } = process.env;
  environment = {
    ...inherited,
    PORT: String(await freeBlock(6)),
    WORK: path.join(place, 'work'),
    // Nothing listens there: whoever asks a registry fails at once.
    npm_config_registry: 'http://127.0.0.1:9/',
  };
});
afterAll(async () => {
  if (city?.process.exitCode === null && city.process.signalCode === null) {
    process.kill(-city.process.pid!, 'SIGTERM');
    await city.ended;
  }
  fs.rmSync(place, { recursive: true, force: true });
});

/** Runs commands as the second terminal does: what one block exports is known to the next, and a failing command ends it. */
function inSecondTerminal(commands: string): { readonly status: number | null; readonly said: string } {
  const known = path.join(place, 'exported');
  const script = `exec 2>&1; set -e; [ ! -f '${known}' ] || . '${known}'\n${commands}\nexport -p > '${known}'`;
  const { status, stdout } = spawnSync('bash', ['-c', script], {
    cwd: path.join(place, 'clone'),
    env: environment,
    encoding: 'utf8',
  });
  return { status, said: stdout };
}

/** Begins commands in the first terminal, or presses Ctrl-C there, and waits for what is shown. */
async function inFirstTerminal({ commands, shown }: Block): Promise<void> {
  if (commands === '^C') {
    // A terminal sends the signal to everything that runs in its foreground.
    process.kill(-city!.process.pid!, 'SIGINT');
    // How npm itself ends after Ctrl-C is another matter in each of its versions; what counts is what the city says.
    await city!.ended;
    expect(missingLine(shown, city!.said()), city!.said()).toBeUndefined();
    return;
  }
  const child = spawn('bash', ['-c', commands], {
    cwd: path.join(place, 'clone'),
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  city = { process: child, said: () => text, ended };
  await until(`the first terminal shows ${shown.at(-1)}`, async () => {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode} before that:\n${text}`);
    return missingLine(shown, text) === undefined ? true : undefined;
  });
}

test('every command of the tutorial runs, and answers what the tutorial shows', async () => {
  let executed = 0;
  let lines = 0;
  for (const block of blocks) {
    if (block.first) await inFirstTerminal(block);
    else {
      const { status, said } = inSecondTerminal(block.commands);
      expect(status, `${block.commands}\n${said}`).toBe(0);
      expect(missingLine(block.shown, said), `${block.commands}\n${said}`).toBeUndefined();
    }
    executed += 1;
    lines += block.shown.length;
  }
  process.stdout.write(`tutorial: ${executed} blocks of commands executed, ${lines} lines of answers compared\n`);
  expect(executed).toBeGreaterThanOrEqual(LEAST);
  expect(lines).toBeGreaterThanOrEqual(20);
  expect(fs.existsSync(environment['WORK']!), 'the last block tidies up').toBe(false);
}, 300_000);

test('the city that the tutorial starts answered under its address while it ran', () => {
  expect(city!.said()).toContain(`http://localhost:${environment['PORT']}`);
});
