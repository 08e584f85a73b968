type At = { readonly authority: number; readonly stream: string; readonly version: number };
type Last = { readonly version: number; readonly hash: string };

/** Last hashes of streams this process has met. A stream's hash at a version never changes, so none of them grows wrong. */
export type KnownHashes = { find(at: At): string | undefined; remember(at: At, hash: string): void };

/**
 * Keeps the streams remembered last, `limit` at most and half of them at least. When the younger half is full the older one is let go as
 * a whole: letting go of one at a time makes a Map slower with each.
 */
export function rememberHashes(limit: number): KnownHashes {
  let younger = new Map<string, Last>();
  let older = new Map<string, Last>();
  return {
    find({ authority, stream, version }) {
      const key = `${authority} ${stream}`;
      const last = younger.get(key) ?? older.get(key);
      return last?.version === version ? last.hash : undefined;
    },
    remember({ authority, stream, version }, hash) {
      younger.set(`${authority} ${stream}`, { version, hash });
      if (younger.size < limit / 2) return;
      older = younger;
      younger = new Map();
    },
  };
}
