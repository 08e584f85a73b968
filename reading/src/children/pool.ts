import type { Child, JobOutcome } from './child.ts';
import type { WorkLimits } from './limits.ts';
import type { Job } from './messages.ts';

/** Runs jobs in children, one at a time each. Every job ends in an outcome; none throws. */
export type Pool = {
  run(job: Job): Promise<JobOutcome>;
  /** Process ids of the children alive now. */
  pids(): readonly number[];
  stop(): Promise<void>;
};

/** Memory that libraries do not give back is given back by dying now and then. */
const RECYCLE_AFTER = 200;

type Waiting = { readonly job: Job; readonly resolve: (outcome: JobOutcome) => void };

/** A pool of at most `children` processes, started on demand, each stopped after `idleMs` without work. */
export function createPool(o: {
  readonly start: () => Child;
  readonly children: number;
  readonly idleMs: number;
  readonly limits: WorkLimits;
}): Pool {
  const queue: Waiting[] = [];
  const idle: { readonly child: Child; readonly timer: NodeJS.Timeout }[] = [];
  const busy = new Set<Child>();
  let stopped = false;

  const gone: JobOutcome = { ok: false, code: 'READER_DIED', facts: { cause: 'reader stopped' } };

  const rest = (child: Child) => {
    if (stopped || child.jobsDone() >= RECYCLE_AFTER) {
      void child.kill();
      return;
    }
    const timer = setTimeout(() => {
      idle.splice(
        idle.findIndex((i) => i.child === child),
        1,
      );
      void child.kill();
    }, o.idleMs);
    timer.unref();
    idle.push({ child, timer });
  };

  const take = (): Child | undefined => {
    for (let resting = idle.pop(); resting; resting = idle.pop()) {
      clearTimeout(resting.timer);
      if (resting.child.alive()) return resting.child; // the system may have ended it while it rested
    }
    return busy.size < o.children ? o.start() : undefined;
  };

  const work = async (): Promise<void> => {
    const child = queue.length > 0 ? take() : undefined;
    const next = child && queue.shift();
    if (!child || !next) return;
    busy.add(child);
    const outcome = await child.run(next.job, o.limits);
    busy.delete(child);
    if (outcome.ok) rest(child);
    next.resolve(outcome);
    await work();
  };

  return {
    run: (job) => {
      if (stopped) return Promise.resolve(gone);
      return new Promise((resolve) => {
        queue.push({ job, resolve });
        void work();
      });
    },
    pids: () => [...busy, ...idle.map((i) => i.child)].map((c) => c.pid),
    stop: async () => {
      stopped = true;
      for (const { resolve } of queue.splice(0)) resolve(gone);
      const resting = idle.splice(0);
      for (const { timer } of resting) clearTimeout(timer);
      await Promise.all([...resting.map((i) => i.child), ...busy].map((child) => child.kill()));
    },
  };
}
