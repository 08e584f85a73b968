import { type ChildProcess, spawn } from 'node:child_process';
import type pg from 'pg';
import type { Contender } from './contender.ts';

const CLAIMER = new URL('./claimer.ts', import.meta.url).pathname;

export type Killed = { readonly whenKilled: number; readonly wrong: readonly string[] };

/**
 * `count` clocks fall due at once, two processes fire them, and one is killed with SIGKILL when about `share` of them have fired; a
 * third takes up what it held. `whenKilled` tells how many had fired at that moment: none or all would prove nothing.
 */
export async function killOne(
  ours: Contender,
  o: {
    readonly url: string;
    readonly sql: pg.Client;
    readonly count: number;
    readonly share: number;
    readonly firedBefore: number;
  },
): Promise<Killed> {
  await ours.schedule(o.count);
  const fired = async () => {
    const { rows } = await o.sql.query(`select count(*)::int as n from tuofu.event where type = 'ClockNoted'`);
    return (rows[0].n as number) - o.firedBefore;
  };
  const [victim, other] = [claimer(o.url), claimer(o.url)];
  const ended = [victim, other].map((child) => new Promise((resolve) => child.once('exit', resolve)));
  while ((await fired()) < o.count * o.share && victim.exitCode === null) await new Promise((r) => setTimeout(r, 2));
  victim.kill('SIGKILL');
  const whenKilled = await fired();
  await Promise.all(ended);
  // The server may take a moment to notice that the killed process is gone and to free its rows.
  for (let tries = 0; tries < 100 && (await fired()) < o.count; tries += 1) {
    const child = claimer(o.url);
    await new Promise((resolve) => child.once('exit', resolve));
  }
  return { whenKilled, wrong: await ours.check(o.firedBefore + o.count) };
}

function claimer(url: string): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CLAIMER, url], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
