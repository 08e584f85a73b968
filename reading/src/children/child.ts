import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Limits, residentMb, type WorkLimits } from './limits.ts';
import { type Answer, type ChildMessage, type Job, OCR_PAGE_LIMIT } from './messages.ts';

export type JobOutcome =
  | { readonly ok: true; readonly answer: Answer }
  | {
      readonly ok: false;
      readonly code: 'READER_TIMEOUT' | 'READER_DIED';
      readonly facts: Readonly<Record<string, string | number>>;
    };

/** One reader process. Give it one job at a time; after an outcome that is not ok it is dead. */
export type Child = {
  readonly pid: number;
  readonly jobsDone: () => number;
  run(job: Job, limits: WorkLimits): Promise<JobOutcome>;
  readonly alive: () => boolean;
  /** Ends it; resolves when it is gone. */
  kill(): Promise<void>;
};

const ENTRY = fileURLToPath(new URL('./main.ts', import.meta.url));
const STARTUP: Limits = { timeoutMs: 30_000, memoryMb: 800 };
const POLL_MS = 50;

/** Starts a reader: no environment but PATH, no way to write files or start programs, a bounded JavaScript heap. */
export function startChild(): Child {
  const child = fork(ENTRY, [], {
    env: { PATH: process.env['PATH'] ?? '' },
    execArgv: ['--permission', '--allow-fs-read=*', '--allow-addons', '--no-warnings', '--max-old-space-size=512'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'json',
  });
  let done = 0;
  const ready = waitUntilReady(child);
  return {
    pid: child.pid ?? 0,
    jobsDone: () => done,
    alive: () => isAlive(child),
    kill: async () => {
      if (!isAlive(child)) return;
      hold(child); // else a caller that waits for the end could be gone before it
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill('SIGKILL');
      await gone;
    },
    run: async (job, limits) => {
      hold(child);
      const failed = await ready;
      const outcome = failed ?? (await runJob(child, job, limits));
      if (outcome.ok) done++;
      else child.kill('SIGKILL');
      release(child);
      return outcome;
    },
  };
}

const isAlive = (child: ChildProcess) =>
  child.exitCode === null && child.signalCode === null && child.pid !== undefined;

/** A reader at work keeps the server's process alive; an idle one does not. */
const hold = (child: ChildProcess) => {
  child.ref();
  child.channel?.ref?.();
};
const release = (child: ChildProcess) => {
  child.unref();
  child.channel?.unref?.();
};

/** Resolves to undefined when the child is up, else to why it is not. What it wrote before dying goes to the operator. */
function waitUntilReady(child: ChildProcess): Promise<JobOutcome | undefined> {
  let written = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    if (written.length < 4_000) written += chunk.toString();
  });
  (child.stderr as unknown as { unref?: () => void } | null)?.unref?.();
  return watch<JobOutcome | undefined>(child, STARTUP, {
    onMessage: (message) => (message.say === 'ready' ? { end: undefined } : 'go on'),
    onFailure: (failure) => {
      console.error(`A reader process did not start: ${written.trim() || JSON.stringify(failure)}`);
      return failure;
    },
  });
}

function runJob(child: ChildProcess, job: Job, limits: WorkLimits): Promise<JobOutcome> {
  let recognised = 0;
  const first = job.kind === 'text' || job.mediaType === 'application/pdf' ? limits.text : limits.ocr;
  const outcome = watch<JobOutcome>(child, first, {
    onMessage: (message) => {
      switch (message.say) {
        case 'done':
          return { end: { ok: true, answer: message.answer } };
        case 'recognising':
          // Believed only so often: a child taken over by a file must not talk its way to endless time.
          return ++recognised <= OCR_PAGE_LIMIT ? limits.ocr : 'go on';
        case 'ready':
          return 'go on';
      }
    },
    onFailure: (failure) => failure,
  });
  if (child.connected) child.send(job, () => undefined);
  return outcome;
}

type Watcher<T> = {
  readonly onMessage: (message: ChildMessage) => { readonly end: T } | Limits | 'go on';
  readonly onFailure: (failure: JobOutcome) => T;
};

/** Waits for the end of a stretch of work, for the child's death, or for a limit; new limits start a new clock. */
function watch<T>(child: ChildProcess, first: Limits, on: Watcher<T>): Promise<T> {
  return new Promise((resolve) => {
    let limits = first;
    let since = performance.now();
    const finish = (value: T) => {
      clearInterval(poll);
      child.off('message', heard);
      child.off('exit', exited);
      child.off('error', broke);
      resolve(value);
    };
    const fail = (code: 'READER_TIMEOUT' | 'READER_DIED', facts: Record<string, string | number>) =>
      finish(on.onFailure({ ok: false, code, facts }));
    const heard = (message: unknown) => {
      const next = on.onMessage(message as ChildMessage);
      if (next === 'go on') return;
      if ('end' in next) return finish(next.end);
      limits = next;
      since = performance.now();
    };
    const exited = (code: number | null, signal: string | null) =>
      fail('READER_DIED', { cause: signal ?? `exit ${code}` });
    const broke = (error: Error) => fail('READER_DIED', { cause: error.message });
    const poll = setInterval(() => {
      if (performance.now() - since > limits.timeoutMs) fail('READER_TIMEOUT', { limitMs: limits.timeoutMs });
      else if ((residentMb(child.pid ?? 0) ?? 0) > limits.memoryMb)
        fail('READER_DIED', { cause: 'memory', limitMb: limits.memoryMb });
    }, POLL_MS);
    child.on('message', heard);
    child.on('exit', exited);
    child.on('error', broke);
    if (!isAlive(child)) exited(child.exitCode, child.signalCode);
  });
}
