import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';

const TICK_MS = 10; // USER_HZ is 100 on every Linux that Node runs on

/** CPU milliseconds of user and system. */
type Cpu = number;

function statOf(pid: number): { readonly parent: number; readonly own: Cpu; readonly reaped: Cpu } | undefined {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const f = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return {
      parent: f[1] as number,
      own: ((f[11] as number) + (f[12] as number)) * TICK_MS,
      reaped: ((f[13] as number) + (f[14] as number)) * TICK_MS,
    };
  } catch {
    return undefined;
  }
}

/** CPU milliseconds of a process with all that descend from it, living and waited for; `apart` names those that are counted elsewhere. */
export function cpuOfTree(pid: number, apart: readonly number[] = []): Cpu {
  const children = new Map<number, number[]>();
  const cpu = new Map<number, Cpu>();
  for (const name of fs.readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : undefined;
    if (!stat) continue;
    cpu.set(Number(name), stat.own + stat.reaped);
    children.set(stat.parent, [...(children.get(stat.parent) ?? []), Number(name)]);
  }
  const below = (of: number): Cpu =>
    (children.get(of) ?? [])
      .filter((child) => !apart.includes(child))
      .reduce((sum, child) => sum + below(child), cpu.get(of) ?? 0);
  return below(pid);
}

function machineCpu(): { readonly total: Cpu; readonly busy: Cpu; readonly steal: Cpu } {
  const f = (fs.readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').trim().split(/\s+/).slice(1, 9).map(Number);
  const at = (i: number) => (f[i] ?? 0) * TICK_MS;
  const idle = at(3) + at(4);
  const total = f.reduce((a, b) => a + b, 0) * TICK_MS;
  return { total, busy: total - idle - at(7), steal: at(7) };
}

/** How a stretch of time was spent: CPU of named processes, and how much of the machine others took. */
export type Spent = {
  readonly wallMs: number;
  readonly cpuMs: Readonly<Record<string, Cpu>>;
  readonly stealShare: number;
  readonly foreignShare: number;
};

/** Starts a measurement; what it returns ends it. Every process of the bench must be named, or it counts as foreign. */
export function measureCpu(trees: Readonly<Record<string, number>>): () => Spent {
  const pids = Object.values(trees);
  const read = () => {
    const reaped = statOf(process.pid)?.reaped ?? 0;
    const of = Object.fromEntries(
      Object.entries(trees).map(([name, pid]) => [name, cpuOfTree(pid, pids) - (pid === process.pid ? reaped : 0)]),
    );
    return { machine: machineCpu(), reaped, of };
  };
  const began = performance.now();
  const a = read();
  return () => {
    const b = read();
    const total = Math.max(1, b.machine.total - a.machine.total);
    const cpuMs: Record<string, Cpu> = {};
    for (const [name, ms] of Object.entries(b.of)) cpuMs[name] = Math.max(0, ms - (a.of[name] ?? 0));
    // Children of this process that ended meanwhile, such as pgbench.
    cpuMs['ended children'] = Math.max(0, b.reaped - a.reaped);
    const own = Object.values(cpuMs).reduce((x, y) => x + y, 0);
    return {
      wallMs: performance.now() - began,
      cpuMs,
      stealShare: (b.machine.steal - a.machine.steal) / total,
      foreignShare: Math.max(0, b.machine.busy - a.machine.busy - own) / total,
    };
  };
}

/** Why a round does not count; undefined when it does. */
export function disturbed(spent: Spent): string | undefined {
  if (spent.stealShare > 0.05) return `steal ${(spent.stealShare * 100).toFixed(0)} %`;
  if (spent.foreignShare > 0.25) return `foreign CPU ${(spent.foreignShare * 100).toFixed(0)} %`;
  return undefined;
}

/** What the figures were taken on. */
export function machineFacts(root: string, postgres: string, pgbench: string): string[] {
  const said = (command: string, args: readonly string[]) => {
    try {
      return execFileSync(command, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      return 'unknown';
    }
  };
  const dirty = said('git', ['status', '--porcelain']) === '' ? '' : ' with local changes';
  return [
    `machine: ${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown CPU'}, ${(os.totalmem() / 2 ** 30).toFixed(0)} GiB, Linux ${os.release()}`,
    `load average ${os
      .loadavg()
      .map((l) => l.toFixed(2))
      .join(
        ' ',
      )}; Node ${process.versions.node}; ${postgres}; ${pgbench}; git ${said('git', ['rev-parse', '--short', 'HEAD'])}${dirty}`,
  ];
}
