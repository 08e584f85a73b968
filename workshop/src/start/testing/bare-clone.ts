import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { newPlace, ROOT } from './launch.ts';

/**
 * A clone as it is before anything is installed: the real bootstrap, the machine's own npm, and a lockfile that names one
 * package, of the clone itself, which brings `node`. So an install is npm's real one and needs no network.
 */
export type BareClone = {
  readonly root: string;
  readonly modules: string;
  readonly marker: string;
  /** The calls of npm so far, with how each ended. */
  npmCalls(): string[];
  /** Lets a slow npm finish its work. */
  openGate(): void;
  /** Runs the bootstrap; a slow npm empties node_modules, leaves a half-written package there and waits for the gate. */
  run(o?: { readonly slow?: boolean }): Run;
  remove(): void;
};

export type Run = {
  readonly process: ChildProcess;
  said(): string;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
};

/** Npm's own command line, begun by this one, which can be made slow. It bears npm's name, as the bootstrap demands. */
const NPM = `
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
const root = process.cwd();
const note = (text) => fs.appendFileSync(root + '/npm-calls', text + '\\n');
note('begin ' + process.pid);
if (process.env.SLOW_NPM) {
  fs.rmSync('node_modules', { recursive: true, force: true });
  fs.mkdirSync('node_modules/half-written', { recursive: true });
  while (!fs.existsSync('gate')) await new Promise((resolve) => setTimeout(resolve, 20));
}
const npm = spawnSync(process.env.REAL_NPM, process.argv.slice(2), { encoding: 'utf8', env: { ...process.env, npm_execpath: '' } });
process.stderr.write(npm.stdout + npm.stderr);
note('end ' + npm.status);
process.exit(npm.status);
`;

export function makeBareClone(): BareClone {
  const root = newPlace();
  const inside = (name: string) => path.join(root, name);
  fs.cpSync(path.join(ROOT, 'workshop', 'bootstrap'), inside('workshop/bootstrap'), { recursive: true });
  fs.copyFileSync(path.join(ROOT, 'workshop', 'bootstrap.mjs'), inside('workshop/bootstrap.mjs'));
  fs.writeFileSync(inside('command.mjs'), `console.log('the command ran', process.argv.slice(2).join(' '));`);
  fs.mkdirSync(inside('pinned'));
  fs.symlinkSync(process.execPath, inside('pinned/node'));
  const pinned = { name: 'pinned', version: '1.0.0', bin: { node: 'node' } };
  fs.writeFileSync(inside('pinned/package.json'), JSON.stringify(pinned));
  const clone = { name: 'clone', version: '1.0.0', workspaces: ['pinned'] };
  fs.writeFileSync(inside('package.json'), JSON.stringify(clone));
  const packages = { '': clone, pinned, 'node_modules/pinned': { resolved: 'pinned', link: true } };
  fs.writeFileSync(
    inside('package-lock.json'),
    JSON.stringify({ name: 'clone', version: '1.0.0', lockfileVersion: 3, requires: true, packages }),
  );
  fs.mkdirSync(inside('npm'));
  fs.writeFileSync(inside('npm/npm-cli.mjs'), NPM);
  return {
    root,
    modules: inside('node_modules'),
    marker: inside('node_modules/.tuofu-installed'),
    npmCalls: () =>
      fs.existsSync(inside('npm-calls')) ? fs.readFileSync(inside('npm-calls'), 'utf8').trim().split('\n') : [],
    openGate: () => fs.writeFileSync(inside('gate'), ''),
    run: (o = {}) => runIn(root, o),
    remove: () => fs.rmSync(root, { recursive: true, force: true }),
  };
}

function runIn(root: string, o: { readonly slow?: boolean }): Run {
  const { npm_lifecycle_event: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['workshop/bootstrap.mjs', 'command.mjs', 'with', 'words'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...inherited,
      REAL_NPM: 'npm',
      npm_execpath: path.join(root, 'npm', 'npm-cli.mjs'),
      // Nothing listens there: whoever asks a registry fails at once.
      npm_config_registry: 'http://127.0.0.1:9/',
      ...(o.slow ? { SLOW_NPM: '1' } : {}),
    },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  return { process: child, said: () => text, ended };
}
