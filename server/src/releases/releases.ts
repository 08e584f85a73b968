import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseRelease, type Release, wordsOf } from '@tuofu/packkit';

/** A pack release with the digest that a case keeps. */
export type LoadedRelease = {
  readonly release: Release;
  readonly digest: string;
  /** Every word of it for its readers, legal references included. */
  readonly words: Release['texts'];
};

/** Every release in a folder, by digest; the newest version of each item is offered for new cases. */
export type Releases = {
  byDigest(digest: string): LoadedRelease;
  findDigest(digest: string): LoadedRelease | undefined;
  current(item: string): LoadedRelease | undefined;
  items(): readonly LoadedRelease[];
  all(): readonly LoadedRelease[];
};

/** Reads `*.json` releases; a file that does not hold is an error that names it, since cases depend on it. */
export function loadReleases(dir: string): Releases {
  const all = new Map<string, LoadedRelease>();
  const newest = new Map<string, LoadedRelease>();
  for (const file of fs
    .readdirSync(dir)
    .filter((f) => f.endsWith('.json'))
    .sort()) {
    const json = fs.readFileSync(path.join(dir, file), 'utf8');
    const digest = crypto.createHash('sha256').update(json).digest('hex');
    const parsed = parseRelease(json, digest);
    if (!parsed.ok) throw new Error(`release ${file} cannot be used: ${parsed.problem}`);
    const loaded = { release: parsed.release, digest, words: wordsOf(parsed.release) };
    all.set(digest, loaded);
    const known = newest.get(parsed.release.item);
    if (!known || known.release.version < parsed.release.version) newest.set(parsed.release.item, loaded);
  }
  if (all.size === 0) throw new Error(`no release found in ${dir}: run "tuofu pack build" first`);
  return {
    byDigest(digest) {
      const found = all.get(digest);
      if (!found) throw new Error(`release ${digest} is not in ${dir}; a case depends on it: put its file back`);
      return found;
    },
    findDigest: (digest) => all.get(digest),
    current: (item) => newest.get(item),
    items: () => [...newest.values()],
    all: () => [...all.values()],
  };
}
