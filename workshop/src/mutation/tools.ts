import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Manifest and lockfile of what is installed: exact versions, each with its integrity. */
const WANTED = path.join(import.meta.dirname, 'tools');

/**
 * Stryker's command, installed on demand below `folder`: 177 packages and 61 MB that only `npm run mutate` needs, so no clone and no city
 * carries them. The folder lies inside the clone, where Stryker finds the clone's own vitest. Says first what it does; throws with what to do.
 */
export function ensureStryker(folder: string): string {
  const command = path.join(folder, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  // Written last: an interrupted installation leaves no marker and is made again.
  const marker = path.join(folder, 'installed');
  const lock = fs.readFileSync(path.join(WANTED, 'package-lock.json'));
  const wanted = crypto.createHash('sha256').update(lock).digest('hex');
  if (fs.existsSync(marker) && fs.readFileSync(marker, 'utf8') === wanted && fs.existsSync(command)) return command;
  console.log(`installing Stryker into ${folder} (first time only, 61 MB, needs the network) …`);
  const began = performance.now();
  fs.mkdirSync(folder, { recursive: true });
  fs.rmSync(marker, { force: true });
  for (const file of ['package.json', 'package-lock.json'])
    fs.copyFileSync(path.join(WANTED, file), path.join(folder, file));
  // The peer is the clone's own vitest, which lies above.
  const options = ['ci', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawnSync('npm', options, { cwd: folder, encoding: 'utf8' });
  if (npm.status !== 0)
    throw new Error(
      `npm ci in ${folder} did not succeed; check the network or the registry setting, then run the same command again:\n${npm.error?.message ?? npm.stderr}`,
    );
  fs.writeFileSync(marker, wanted);
  console.log(`installed in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return command;
}
