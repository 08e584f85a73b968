import fs from 'node:fs';
import path from 'node:path';

/** A V8 CPU profile (`--cpu-prof`), as far as it is read here; times are microseconds of the monotonic clock. */
export type CpuProfile = {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
  }[];
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
};

/** A share of the busy time that was spent in functions of one place itself, not in what they called. */
export type Share = { readonly place: string; readonly share: number };

/** The room, package or part of Node that a call frame belongs to. */
export function placeOf(frame: { readonly functionName: string; readonly url: string }, root: string): string {
  if (frame.url.startsWith('node:')) return 'node';
  if (frame.url === '') return /^\((.*)\)$/.exec(frame.functionName)?.[1] ?? 'native functions';
  const file = decodeURIComponent(frame.url.replace(/^file:\/\//, ''));
  const packages = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file);
  if (packages && !packages[1]?.startsWith('@tuofu/')) return packages[1] as string;
  const inside = packages?.[1] ?? path.relative(root, file).split(path.sep)[0];
  return (inside ?? 'elsewhere').replace('@tuofu/', '');
}

/** A function with the place that it belongs to. */
export function functionOf(frame: { readonly functionName: string; readonly url: string }, root: string): string {
  const place = placeOf(frame, root);
  return frame.functionName === `(${place})` ? place : `${frame.functionName || 'anonymous'} (${place})`;
}

/** Where the time went between two moments, by place or by function, largest first; waiting is left out. */
export function whereTimeWent(
  profile: CpuProfile,
  root: string,
  window: readonly [number, number],
  by: typeof placeOf = placeOf,
): Share[] {
  const places = new Map(profile.nodes.map((n) => [n.id, by(n.callFrame, root)]));
  const spent = new Map<string, number>();
  let now = profile.startTime;
  let busy = 0;
  profile.samples.forEach((id, i) => {
    const from = now + (profile.timeDeltas[i] ?? 0);
    now = from;
    // A sample stands for the time until the next one.
    const lasts = profile.timeDeltas[i + 1] ?? 0;
    const place = places.get(id) ?? 'unknown';
    if (from < window[0] || from > window[1] || place === 'idle') return;
    busy += lasts;
    spent.set(place, (spent.get(place) ?? 0) + lasts);
  });
  return [...spent].map(([place, us]) => ({ place, share: us / Math.max(1, busy) })).sort((a, b) => b.share - a.share);
}

/** The profile that a node left in a folder when it ended; its workers leave none there. */
export function readProfile(dir: string): CpuProfile {
  const files = fs.readdirSync(dir).filter((f) => f.endsWith('.cpuprofile'));
  const largest = files.map((f) => path.join(dir, f)).sort((a, b) => fs.statSync(b).size - fs.statSync(a).size)[0];
  if (!largest) throw new Error(`no CPU profile was left in ${dir}: did the node end by itself?`);
  return JSON.parse(fs.readFileSync(largest, 'utf8')) as CpuProfile;
}
