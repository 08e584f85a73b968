import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { StartProblem } from './start-problem.ts';

/** A server that is starting or runs. */
export type ServerProcess = {
  readonly pid: number;
  /** Resolves when it serves; rejects with its last words when it ends before. */
  readonly ready: Promise<void>;
  /** Calls back when it ends after it was ready, unless it was stopped. */
  whenEnded(act: (code: number | null) => void): void;
  /** Asks it to finish what runs; after 20 s it is killed. */
  stop(): Promise<void>;
};

/** Starts `tuofu serve` with a channel to this process: when this process dies in any way, the server notices and stops. */
export function startServer(
  o: { readonly root: string; readonly logFile: string },
  env: Readonly<Record<string, string>>,
): ServerProcess {
  const log = fs.openSync(o.logFile, 'a');
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.join(o.root, 'server', 'src', 'main.ts'), 'serve'],
    {
      cwd: o.root,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: process.env['HOME'] ?? '',
        TZ: 'Asia/Shanghai',
        NODE_ENV: 'production',
        ...env,
      },
      stdio: ['ignore', 'pipe', log, 'ipc'],
      // Its own session: a terminal's Ctrl-C reaches only this process, which then stops everything in order.
      detached: true,
    },
  );
  fs.closeSync(log);
  let stopping = false;
  return {
    pid: child.pid ?? 0,
    ready: untilReady(child, o.logFile),
    whenEnded: (act) =>
      child.once('exit', (code) => {
        if (!stopping) act(code);
      }),
    stop() {
      stopping = true;
      return endChild(child);
    },
  };
}

function untilReady(child: ChildProcess, logFile: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (!said.includes('ready ')) return;
      child.off('exit', ended);
      child.stdout?.off('data', hear);
      child.stdout?.resume();
      resolve();
    };
    const ended = (code: number | null, signal: NodeJS.Signals | null) =>
      reject(
        new StartProblem(
          `服务未能启动（${code ?? signal}），它最后说的见下，全文在 ${logFile}。请按其所说处理后重试。`,
          `The server did not start (${code ?? signal}). Its last words follow, all of them are in ${logFile}. Mend what they say and start again.`,
          lastLines(logFile, 5),
        ),
      );
    child.stdout?.on('data', hear);
    child.once('error', reject);
    child.once('exit', ended);
  });
}

/** The end of a log, or nothing when it is gone. */
export function lastLines(file: string, lines: number): string {
  try {
    return fs.readFileSync(file, 'utf8').trim().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
}

function endChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return resolve();
    const hard = setTimeout(() => child.kill('SIGKILL'), 20_000);
    child.once('exit', () => {
      clearTimeout(hard);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
