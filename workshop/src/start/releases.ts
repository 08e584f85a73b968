import { execFile } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

/** Builds the release of every pack into `dir` when a source has changed; old releases stay, since cases depend on them. */
export async function buildReleases(root: string, dir: string, log: (line: string) => void): Promise<void> {
  fs.mkdirSync(dir, { recursive: true });
  const marker = path.join(dir, '.built');
  const sources = fingerprint([
    path.join(root, 'packs'),
    path.join(root, 'documents', 'layout'),
    path.join(root, 'documents', 'fonts'),
    path.join(root, 'packkit', 'src'),
  ]);
  if (fs.existsSync(marker) && fs.readFileSync(marker, 'utf8') === sources) return;
  for (const pack of fs.readdirSync(path.join(root, 'packs'), { withFileTypes: true })) {
    if (!pack.isDirectory() || !fs.existsSync(path.join(root, 'packs', pack.name, 'pack.ts'))) continue;
    const said = await promisify(execFile)(process.execPath, [
      path.join(root, 'server', 'src', 'main.ts'),
      'pack',
      'build',
      path.join(root, 'packs', pack.name),
      '--out',
      dir,
      '--json',
    ]).catch((error: { stderr?: string }) => {
      throw new Error(`pack ${pack.name} cannot be built:\n${error.stderr ?? String(error)}`);
    });
    const built = JSON.parse(said.stdout) as { version: number; stories: number; digest: string };
    log(`pack: ${pack.name} v${built.version}, ${built.stories} stories hold, sha256 ${built.digest.slice(0, 12)}`);
  }
  fs.writeFileSync(marker, sources);
}

function fingerprint(dirs: readonly string[]): string {
  const hash = crypto.createHash('sha256');
  const walk = (dir: string): void => {
    for (const entry of fs.readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const full = path.join(dir, entry.name);
      if (entry.name === 'node_modules') continue;
      if (entry.isDirectory()) walk(full);
      else if (/\.(otf|ttf)$/.test(entry.name)) hash.update(`${full} ${fs.statSync(full).size}\n`);
      else hash.update(`${full}\n`).update(fs.readFileSync(full));
    }
  };
  for (const dir of dirs) walk(dir);
  return hash.digest('hex');
}
