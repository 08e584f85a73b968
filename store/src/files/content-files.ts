import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Store } from '../types.ts';

/** Files by their SHA-256, in one folder per authority. What is under its name is whole: written aside, synced, renamed. */
export function contentFiles(directory: string): Store['files'] {
  const path = (authority: number, digest: string): string => {
    // The digest comes from a url; anything else could climb out of the folder.
    if (!/^[0-9a-f]{64}$/.test(digest) || !Number.isSafeInteger(authority)) throw new TypeError('not a file digest');
    return join(directory, String(authority), digest.slice(0, 2), digest);
  };
  return {
    path,
    async put(authority, bytes) {
      const digest = createHash('sha256').update(bytes).digest('hex');
      const target = path(authority, digest);
      if (!(await isThere(target))) await writeDurably(target, bytes);
      return { digest, size: bytes.byteLength };
    },
    async get(authority, digest) {
      try {
        return await readFile(path(authority, digest));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
  };
}

async function writeDurably(target: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(target);
  const firstMade = await mkdir(folder, { recursive: true, mode: 0o700 });
  const half = join(folder, `.${randomUUID()}`);
  try {
    const file = await open(half, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, target);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
  // A name is durable when its folder is, and a new folder when its parent is.
  for (let made = folder; ; made = dirname(made)) {
    await syncFolder(made);
    if (firstMade === undefined || made === dirname(firstMade) || made === dirname(made)) break;
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
