import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { freeBlock } from '../temporary.ts';

export const ROOT = path.resolve(import.meta.dirname, '..', '..', '..', '..');
const START = ['workshop/bootstrap.mjs', 'workshop/src/start/main.ts'];

/** One `npm start` as a process of its own. */
export type Launched = {
  readonly dataDir: string;
  readonly url: string;
  readonly process: ChildProcess;
  /** Both streams, as the terminal shows them. */
  said(): string;
  /** The seconds until the screen stood there; throws with what was said when the start ended before. */
  readonly up: Promise<number>;
  /** Resolves when it has ended and its streams are closed. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
};

export type LaunchOptions = {
  readonly dataDir: string;
  readonly port?: number;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What is put before the command, for instance `unshare -n`. */
  readonly before?: readonly string[];
  /** Through npm itself, as a person types it. */
  readonly npm?: boolean;
  /** The whole command, where a start is wrapped in another one. */
  readonly command?: readonly string[];
};

/** A folder in which an instance can make its data folder, also as root and as another user. */
export function newPlace(): string {
  const place = fs.mkdtempSync('/var/tmp/tuofu-start-');
  fs.chmodSync(place, 0o755);
  return place;
}

/** The words of the command that `npm start` runs, or of npm itself. */
export function startCommand(o: LaunchOptions & { readonly port: number }): string[] {
  const options = ['--port', String(o.port), '--data', o.dataDir, ...(o.args ?? [])];
  const command = o.npm ? ['npm', 'start', '--', ...options] : [process.execPath, ...START, ...options];
  return [...(o.before ?? []), ...command];
}

export async function launch(o: LaunchOptions): Promise<Launched> {
  const port = o.port ?? (await freeBlock(6));
  const [file, ...args] = (o.command ?? startCommand({ ...o, port })) as [string, ...string[]];
  const began = Date.now();
  const { DATABASE_URL: _, npm_lifecycle_event: __, ...inherited } = process.env;
  const child = spawn(file, args, { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'], env: { ...inherited, ...o.env } });
  let text = '';
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const up = new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes('begin afresh: npm start')) resolve((Date.now() - began) / 1000);
      });
    child.once('error', reject);
    void ended.then(({ code, signal }) => reject(new Error(`ended with ${code ?? signal} before it was up:\n${text}`)));
  });
  up.catch(() => {});
  return { dataDir: o.dataDir, url: `http://localhost:${port}`, process: child, said: () => text, up, ended };
}

/** A start that must be refused: its exit code and what it said. */
export async function refused(o: LaunchOptions): Promise<{ readonly code: number | null; readonly said: string }> {
  const tried = await launch(o);
  const { code } = await tried.ended;
  return { code, said: tried.said() };
}
