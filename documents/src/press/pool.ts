import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PressBusyError, RenderError } from './render-error.ts';
import type { Printed, Ready, Sheet } from './sheet.ts';

export type PoolOptions = {
  readonly workers: number;
  readonly idleMs: number;
  readonly timeoutMs: number;
  readonly maxQueue: number;
};
export type Pool = {
  print(sheet: Omit<Sheet, 'id'>): Promise<Printed & { ok: true }>;
  stop(): Promise<void>;
  /** Process ids of the living workers. */
  pids(): readonly number[];
};

type Task = {
  readonly sheet: Sheet;
  readonly resolve: (printed: Printed & { ok: true }) => void;
  readonly reject: (error: Error) => void;
};
type Worker = { readonly child: ChildProcess; ready: boolean; task: Task | null; timer: NodeJS.Timeout | null };

/** Loading the addon and scanning fonts takes 0.3 s; a machine that needs longer than this is broken. */
const START_MS = 60_000;
const WORKER_FILE = fileURLToPath(new URL('./worker.ts', import.meta.url));
/** No home, no user fonts, no package cache; and a proxy that nobody serves, so that Typst cannot fetch a package. */
const WORKER_ENV = {
  HOME: '/nonexistent',
  ALL_PROXY: 'http://127.0.0.1:9',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  NO_PROXY: '',
};

/** Child processes that each print one sheet at a time: started when there is work, killed at the time limit, stopped when idle. */
export function createPool(options: PoolOptions): Pool {
  const workers = new Set<Worker>();
  const queue: Task[] = [];
  let lastId = 0;
  let stopped = false;

  function spawn(): void {
    const child = fork(WORKER_FILE, [], {
      env: WORKER_ENV,
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const worker: Worker = { child, ready: false, task: null, timer: null };
    workers.add(worker);
    limit(worker, START_MS, () => new Error(`a press worker did not start within ${START_MS} ms`));
    child.on('message', (message: Printed | Ready) => {
      // A word from a worker that was given up already: its task is settled, it gets no other.
      if (!workers.has(worker)) return;
      if (!('ready' in message)) finish(worker, message);
      worker.ready = true;
      next(worker);
    });
    child.on('error', () => child.kill('SIGKILL'));
    child.on('exit', (code, signal) => {
      lose(worker, new Error(`a press worker died (${signal ?? `exit ${code}`})`));
    });
  }

  function finish(worker: Worker, printed: Printed): void {
    const task = worker.task;
    if (!task || task.sheet.id !== printed.id) return;
    worker.task = null;
    if (printed.ok) task.resolve(printed);
    else task.reject(new RenderError(printed.code, printed.detail));
  }

  function next(worker: Worker): void {
    if (worker.timer) clearTimeout(worker.timer);
    worker.timer = null;
    const task = queue.shift();
    if (task) {
      worker.task = task;
      hold(worker, true);
      limit(worker, options.timeoutMs, () => new RenderError('TIMEOUT', `not finished within ${options.timeoutMs} ms`));
      worker.child.send(task.sheet);
      return;
    }
    hold(worker, false);
    worker.timer = setTimeout(() => retire(worker), options.idleMs);
    worker.timer.unref();
  }

  /** An idle worker does not keep the program alive; one at work does. */
  function hold(worker: Worker, on: boolean): void {
    if (on) worker.child.ref();
    else worker.child.unref();
    if (on) worker.child.channel?.ref();
    else worker.child.channel?.unref();
  }

  function limit(worker: Worker, ms: number, reason: () => Error): void {
    worker.timer = setTimeout(() => {
      lose(worker, reason());
      worker.child.kill('SIGKILL');
    }, ms);
  }

  function lose(worker: Worker, reason: Error): void {
    if (!workers.delete(worker)) return;
    if (worker.timer) clearTimeout(worker.timer);
    worker.task?.reject(reason);
    worker.task = null;
    // A child that cannot even start would be started again for ever: what waits is told instead.
    if (!worker.ready && workers.size === 0) for (const task of queue.splice(0)) task.reject(reason);
    staff();
  }

  function retire(worker: Worker): void {
    workers.delete(worker);
    worker.child.kill('SIGTERM');
  }

  function staff(): void {
    const idle = [...workers].find((w) => w.ready && !w.task);
    if (idle && queue.length > 0) next(idle);
    const starting = [...workers].filter((w) => !w.ready).length;
    if (queue.length > starting && workers.size < options.workers && !stopped) spawn();
  }

  return {
    print(sheet) {
      if (stopped) return Promise.reject(new Error('the press has been stopped'));
      if (queue.length >= options.maxQueue) return Promise.reject(new PressBusyError(queue.length));
      return new Promise((resolve, reject) => {
        queue.push({ sheet: { ...sheet, id: ++lastId }, resolve, reject });
        staff();
      });
    },
    async stop() {
      stopped = true;
      for (const task of queue.splice(0)) task.reject(new Error('the press has been stopped'));
      const gone = [...workers].map((w) => new Promise((done) => w.child.once('exit', done)));
      for (const worker of workers) {
        hold(worker, true);
        worker.child.kill('SIGKILL');
      }
      await Promise.all(gone);
    },
    pids: () => [...workers].flatMap((w) => w.child.pid ?? []),
  };
}
