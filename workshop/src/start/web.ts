import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Rooms whose sources end up in the browser. */
const ROOMS = ['web', 'domain', 'verify'] as const;

/** Builds the web apps when their sources have changed since the last build, and returns the folder of what was built. */
export async function buildWeb(root: string, log: (line: string) => void): Promise<string> {
  const dist = path.join(root, 'web', 'dist');
  const marker = path.join(dist, 'sources.sha256');
  const wanted = digestOfSources(root);
  if (fs.existsSync(marker) && fs.readFileSync(marker, 'utf8') === wanted) return dist;
  const began = Date.now();
  await build(root);
  fs.writeFileSync(marker, wanted);
  log(`web: built in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return dist;
}

function digestOfSources(root: string): string {
  const hash = crypto.createHash('sha256').update(fs.readFileSync(path.join(root, 'package-lock.json')));
  for (const room of ROOMS) {
    for (const file of fs
      .globSync('**/*', { cwd: path.join(root, room), exclude: ['dist/**', 'node_modules/**', '**/*.test.*'] })
      .sort()) {
      const full = path.join(root, room, file);
      if (fs.statSync(full).isFile()) hash.update(`\0${room}/${file}\0`).update(fs.readFileSync(full));
    }
  }
  return hash.digest('hex');
}

function build(root: string): Promise<void> {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error'], {
      cwd: path.join(root, 'web'),
      // What is built is what is served, whoever asks for it: tests must not build React for development.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`网页构建失败 · the web apps could not be built:\n${said.slice(-3000)}`)),
    );
  });
}
