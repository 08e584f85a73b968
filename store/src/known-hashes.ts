type At = { readonly authority: number; readonly stream: string; readonly version: number };

/** Last hashes of streams this process has met. A stream's hash at a version never changes, so none of them grows wrong. */
export type KnownHashes = { find(at: At): string | undefined; remember(at: At, hash: string): void };

/** Keeps the `limit` streams used last. */
export function rememberHashes(limit: number): KnownHashes {
  const hashes = new Map<string, { version: number; hash: string }>();
  return {
    find({ authority, stream, version }) {
      const last = hashes.get(`${authority} ${stream}`);
      return last?.version === version ? last.hash : undefined;
    },
    remember({ authority, stream, version }, hash) {
      const key = `${authority} ${stream}`;
      hashes.delete(key);
      hashes.set(key, { version, hash });
      if (hashes.size > limit) hashes.delete(hashes.keys().next().value!);
    },
  };
}
