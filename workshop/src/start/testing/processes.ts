import fs from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** A process as Linux tells it in /proc. */
export type Process = { readonly pid: number; readonly parent: number; readonly command: string };

/** Every process that names the folder in its command or environment, and whatever descends from one: all of an instance. */
export function processesOf(dataDir: string): Process[] {
  const all = new Map<number, Process & { readonly ours: boolean }>();
  for (const name of fs.readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    try {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (state === 'Z' || state === 'X') continue;
      const command = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      const ours = command.includes(dataDir) || fs.readFileSync(`/proc/${pid}/environ`, 'utf8').includes(dataDir);
      all.set(pid, { pid, parent: Number(parent), command, ours });
    } catch {
      // it ended while we looked, or is not ours to look into
    }
  }
  const belongs = (p: (Process & { readonly ours: boolean }) | undefined): boolean =>
    p !== undefined && (p.ours || belongs(all.get(p.parent)));
  return [...all.values()].filter(belongs);
}

/** The one process of an instance whose command matches. */
export function findProcess(dataDir: string, command: RegExp): number {
  const found = processesOf(dataDir).filter((p) => command.test(p.command));
  if (found.length !== 1) throw new Error(`${found.length} processes match ${command}: ${JSON.stringify(found)}`);
  return found[0]!.pid;
}

export const SUPERVISOR = /node_modules\/\.bin\/node .*start\/main\.ts/;
export const SERVER = /server\/src\/main\.ts serve/;
export const POSTMASTER = /\/postgres -D /;

/** Resolves when nothing of the instance runs any more; throws with what still does after 30 s. */
export async function allEnded(dataDir: string, except: RegExp = /^$/): Promise<void> {
  const patience = Date.now() + 30_000;
  for (;;) {
    const left = processesOf(dataDir).filter((p) => !except.test(p.command));
    if (left.length === 0) return;
    if (Date.now() > patience) throw new Error(`still there: ${JSON.stringify(left)}`);
    await delay(50);
  }
}

/** Proportional set size in MB: memory shared by several processes is counted once over all of them. */
export function memoryOf(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
