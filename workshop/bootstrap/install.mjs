// One install at a time in one clone; one that was interrupted counts as none.
import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { takeFolder } from './lock-folder.mjs';

/** Why the dependencies are not there; the message says what to do, in both languages. */
export class NotInstalled extends Error {
  constructor(message, exitCode = 4) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Returns when node_modules holds what package-lock.json names. Needs no network when it does already. Throws NotInstalled. */
export async function ensureInstalled(root, say) {
  const wanted = crypto
    .createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  // Written only at the end: whoever is killed half way leaves no marker, and the next start installs again.
  const marker = path.join(root, 'node_modules', '.tuofu-installed');
  const isInstalled = () => fs.existsSync(marker) && fs.readFileSync(marker, 'utf8').trim() === wanted;
  if (isInstalled()) return;

  const lock = await waitForLock(path.join(root, '.tuofu-installing'), say);
  try {
    if (isInstalled()) return;
    const began = Date.now();
    say('安装依赖（仅首次，需要网络） · installing dependencies (first time only, needs the network) …');
    fs.rmSync(marker, { force: true });
    await npmCi(root, lock);
    fs.writeFileSync(marker, `${wanted}\n`);
    say(`依赖已安装 · dependencies installed: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  } finally {
    lock.release();
  }
}

async function waitForLock(folder, say) {
  for (let told = false; ; told = true) {
    let taken;
    try {
      taken = takeFolder(folder);
    } catch (error) {
      throw new NotInstalled(
        `依赖尚未安装，而本用户不能写入 ${path.dirname(folder)}：请让其所有者先运行一次，或复制到自己的目录。\n` +
          `The dependencies are not installed and this user cannot write to ${path.dirname(folder)}: let its owner run the command once, or copy the clone to a folder of your own. (${error.code})`,
      );
    }
    if (taken.taken) return taken;
    if (!told)
      say(
        `另一个命令（进程 ${taken.holder.pid}）正在安装依赖，等待其完成 · another command (pid ${taken.holder.pid}) is installing the dependencies; waiting for it …`,
      );
    await delay(250);
  }
}

async function npmCi(root, lock) {
  const [command, ...before] = npmCommand();
  const npm = spawn(
    command,
    [...before, 'ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-audit', '--no-fund'],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  // It may outlive this process; while it writes into node_modules nobody else shall.
  if (npm.pid) lock.alsoHeldBy(npm.pid);
  let interrupted;
  const interrupt = (signal) => {
    interrupted = signal;
    npm.kill(signal);
  };
  for (const signal of Object.keys(SIGNALS)) process.on(signal, interrupt);
  let text = '';
  for (const stream of [npm.stdout, npm.stderr])
    stream.on('data', (chunk) => {
      text = (text + chunk).slice(-20_000);
    });
  const code = await new Promise((resolve) => {
    npm.once('error', (error) => {
      text += error.message;
      resolve(1);
    });
    npm.once('close', resolve);
  });
  for (const signal of Object.keys(SIGNALS)) process.off(signal, interrupt);
  if (interrupted)
    throw new NotInstalled(
      '安装已中断，下次运行会重新安装。 · The installation was interrupted; the next run begins it again.',
      128 + SIGNALS[interrupted],
    );
  if (code !== 0) throw new NotInstalled(`${whyNpmFailed(text)}\n${text.slice(-3000)}`);
}

const SIGNALS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 };

function npmCommand() {
  const given = process.env.npm_execpath;
  if (given && /^npm-cli\.[cm]?js$/.test(path.basename(given)) && fs.existsSync(given))
    return [process.execPath, given];
  const home = path.dirname(process.execPath);
  const beside = [path.join(home, '..', 'lib'), home]
    .map((dir) => path.join(dir, 'node_modules', 'npm', 'bin', 'npm-cli.js'))
    .find((file) => fs.existsSync(file));
  return beside ? [process.execPath, beside] : ['npm'];
}

function whyNpmFailed(text) {
  if (/ENOSPC/.test(text))
    return '磁盘已满：请腾出至少 3 GB 后重试。 · The disk is full: free at least 3 GB and run the same command again.';
  if (/EACCES|EPERM|EROFS/.test(text))
    return 'npm 无权写入 node_modules：请让其所有者运行，或删除该目录后重试。 · npm may not write to node_modules: let its owner run the command, or delete that folder and run it again.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(text))
    return '连不上 npm 仓库：请检查网络或 npm 的 registry 设置后重试。 · The npm registry cannot be reached: check the network or the registry setting, then run the same command again.';
  if (/ENOENT/.test(text) && !/npm error/.test(text))
    return '找不到 npm：请安装带 npm 的 Node 20+ 后重试。 · npm was not found: install a Node 20+ that brings npm, then run the same command again.';
  return 'npm ci 未成功：请按下面的原文处理后重试。 · npm ci did not succeed: mend what it says below, then run the same command again.';
}
