// Runs on the machine's own Node (20 or later), before anything is installed: installs what the lockfile names, then hands
// over to the pinned Node 26. Plain JavaScript and Node's own modules only.
import { spawn, spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [script, ...args] = process.argv.slice(2);
const say = (text) => process.stdout.write(`${text}\n`);
const fail = (text, code = 4) => {
  process.stderr.write(`${text}\n`);
  process.exit(code);
};

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  fail(
    `托付需要 Node 20 或更高版本，本机是 ${process.versions.node}。请安装 Node 20+（https://nodejs.org）后重试。\n` +
      `Tuofu needs Node 20 or later to set itself up; this machine has ${process.versions.node}. Install Node 20+ and run the same command again.`,
  );
}
if (!script) fail('usage: node workshop/bootstrap.mjs SCRIPT.ts [ARGUMENTS]', 2);

const marker = path.join(root, 'node_modules', '.tuofu-installed');
const wanted = crypto
  .createHash('sha256')
  .update(fs.readFileSync(path.join(root, 'package-lock.json')))
  .digest('hex');
const installed = fs.existsSync(marker) ? fs.readFileSync(marker, 'utf8').trim() : '';
if (installed !== wanted) install();

function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli && fs.existsSync(cli)) return [process.execPath, cli];
  const beside = path.join(path.dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  return fs.existsSync(beside) ? [process.execPath, beside] : ['npm'];
}

function install() {
  const began = Date.now();
  say('安装依赖（仅首次，需要网络） · installing dependencies (first time only, needs the network) …');
  const [command, ...before] = npmCommand();
  const result = spawnSync(command, [...before, 'ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (result.status !== 0) {
    const text = `${result.stdout ?? ''}${result.stderr ?? ''}`;
    const why = /ENOSPC/.test(text)
      ? '磁盘已满：请腾出至少 3 GB 后重试。 · The disk is full: free at least 3 GB and run the same command again.'
      : /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/.test(text)
        ? '连不上 npm 仓库：请检查网络或 npm 的 registry 设置后重试。 · The npm registry cannot be reached: check the network or the registry setting, then run the same command again.'
        : 'npm ci 未成功，原文如下。 · npm ci did not succeed; this is what it said.';
    fail(`${why}\n${text.slice(-3000)}`);
  }
  fs.writeFileSync(marker, `${wanted}\n`);
  say(`依赖已安装 · dependencies installed: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

const node = path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
if (!fs.existsSync(node))
  fail(
    `没有适合 ${process.platform}-${process.arch} 的 Node 26 软件包。 · There is no packaged Node 26 for ${process.platform}-${process.arch}; supported: linux x64 and arm64 (glibc), macOS arm64, Windows x64.`,
  );

// The child gets the terminal's signals itself; this parent only waits and passes its end on.
const child = spawn(node, ['--disable-warning=ExperimentalWarning', path.resolve(root, script), ...args], {
  cwd: process.cwd(),
  stdio: 'inherit',
  env: { ...process.env, TUOFU_ROOT: root },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  if (signal) process.exit(128 + ({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1, SIGKILL: 9 }[signal] ?? 0));
  process.exit(code ?? 1);
});
