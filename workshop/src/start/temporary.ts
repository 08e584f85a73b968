import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { type Running, type StartOptions, startTuofu } from './start-tuofu.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');
/** The office time at which the demo city's stories begin. */
export const STORY_BEGINS = '2026-07-01T09:00:00+08:00';

export type Temporary = Running & {
  /** What the server has logged so far. */
  serverLog(): string;
  /** Stops everything and deletes the folder. */
  end(): Promise<void>;
};

/** An instance of its own in a temporary folder on free ports, for stories, tests and benches. */
export async function startTemporary(
  o: Partial<Pick<StartOptions, 'officeClock' | 'databaseUrl' | 'logLevel'>> = {},
): Promise<Temporary> {
  // As root the database runs as nobody, who must be able to reach its folder.
  const dataDir = fs.mkdtempSync(path.join(process.getuid?.() === 0 ? '/var/tmp' : os.tmpdir(), 'tuofu-'));
  fs.chmodSync(dataDir, 0o755);
  const log = path.join(dataDir, 'server.log');
  const serverLog = () => (fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : '');
  try {
    const running = await startTuofu({
      root: ROOT,
      dataDir,
      port: await freeBlock(6),
      officeClock: STORY_BEGINS,
      log: () => {},
      ...o,
    });
    return {
      ...running,
      serverLog,
      async end() {
        await running.stop();
        fs.rmSync(dataDir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    const said = serverLog();
    fs.rmSync(dataDir, { recursive: true, force: true });
    throw said ? new Error(`${(error as Error).message}\n${said.slice(-3000)}`) : error;
  }
}

/** The first of `count` free ports in a row on this machine; a demonstration takes six. */
export async function freeBlock(count: number): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const base = 20_000 + Math.floor(Math.random() * 12_000);
    const free = await Promise.all(Array.from({ length: count }, (_, i) => isFree(base + i)));
    if (free.every(Boolean)) return base;
  }
  throw new Error(`no ${count} free ports in a row were found: stop what listens between 20000 and 32000`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
