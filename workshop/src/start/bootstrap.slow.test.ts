import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { until } from '../story/client.ts';
import { type BareClone, makeBareClone } from './testing/bare-clone.ts';
import { ROOT } from './testing/launch.ts';

let clone: BareClone;
afterEach(() => clone?.remove());

const npmBegun = (calls: number) =>
  until(`npm call ${calls} has begun and left node_modules half-written`, async () =>
    clone.npmCalls().filter((c) => c.startsWith('begin')).length >= calls &&
    fs.existsSync(path.join(clone.modules, 'half-written'))
      ? true
      : undefined,
  );
const pidOfNpm = (call: number) =>
  Number(
    clone
      .npmCalls()
      .filter((c) => c.startsWith('begin'))
      [call]?.split(' ')[1],
  );

test('a Node older than 20 is told in both languages what to install', () => {
  const old = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"18.20.0"})';
  for (const script of ['workshop/src/start/main.ts', '']) {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', old, path.join(ROOT, 'workshop', 'bootstrap.mjs'), ...(script ? [script] : [])],
      { encoding: 'utf8' },
    );
    expect(status).toBe(4);
    expect(stderr).toMatch(/需要 Node 20 或更高版本，本机是 18\.20\.0。请安装 Node 20\+.*重试/);
    expect(stderr).toMatch(
      /needs Node 20 or later.*this machine has 18\.20\.0\. Install Node 20\+.*run the same command again/,
    );
  }
});

test('the first command installs, the second one installs nothing and asks no registry', async () => {
  clone = makeBareClone();
  const first = clone.run();
  expect(await first.ended).toEqual({ code: 0, signal: null });
  expect(first.said()).toMatch(
    /安装依赖(?:.|\n)*依赖已安装 · dependencies installed: \d+\.\d s(?:.|\n)*the command ran with words/,
  );
  const second = clone.run();
  expect((await second.ended).code).toBe(0);
  expect(second.said()).toBe('the command ran with words\n');
  expect(clone.npmCalls().filter((c) => c.startsWith('begin')).length).toBe(1);
  expect(fs.readdirSync(clone.root).filter((f) => f.startsWith('.tuofu-installing'))).toEqual([]);
});

test('an install of which both processes are killed half way is repaired by the next command', async () => {
  clone = makeBareClone();
  const killed = clone.run({ slow: true });
  await npmBegun(1);
  killed.process.kill('SIGKILL');
  process.kill(pidOfNpm(0), 'SIGKILL');
  await killed.ended;
  expect(fs.existsSync(clone.marker)).toBe(false);
  const next = clone.run();
  expect((await next.ended).code).toBe(0);
  expect(next.said()).toContain('the command ran');
  expect(fs.existsSync(path.join(clone.modules, 'half-written'))).toBe(false);
});

test('an npm that outlives its killed command is waited for, and then the install is begun again', async () => {
  clone = makeBareClone();
  const killed = clone.run({ slow: true });
  await npmBegun(1);
  killed.process.kill('SIGKILL');
  const next = clone.run();
  await until('the second command says that it waits', async () =>
    next.said().includes('waiting') ? true : undefined,
  );
  expect(clone.npmCalls().length).toBe(1);
  clone.openGate();
  expect((await next.ended).code).toBe(0);
  expect(clone.npmCalls().map((c) => c.split(' ')[0])).toEqual(['begin', 'end', 'begin', 'end']);
});

test('of three commands at once in one clone one installs, the others wait with a sentence and install nothing', async () => {
  clone = makeBareClone();
  const first = clone.run({ slow: true });
  await npmBegun(1);
  const others = [clone.run(), clone.run()];
  for (const other of others)
    await until('it says that it waits', async () =>
      other.said().includes(`进程 ${first.process.pid}）正在安装依赖`) && other.said().includes('waiting for it')
        ? true
        : undefined,
    );
  clone.openGate();
  for (const run of [first, ...others]) {
    expect((await run.ended).code).toBe(0);
    expect(run.said()).toContain('the command ran');
  }
  expect(clone.npmCalls().length).toBe(2);
});

test('an interrupted install says so, leaves no npm behind, and the next command begins it again', async () => {
  clone = makeBareClone();
  const interrupted = clone.run({ slow: true });
  await npmBegun(1);
  interrupted.process.kill('SIGINT');
  expect(await interrupted.ended).toEqual({ code: 130, signal: null });
  expect(interrupted.said()).toMatch(/安装已中断，下次运行会重新安装.*the next run begins it again/);
  expect(() => process.kill(pidOfNpm(0), 0)).toThrow('ESRCH');
  expect((await clone.run().ended).code).toBe(0);
});

test('a lock of a pid that another program has by now does not block', async () => {
  clone = makeBareClone();
  const stranger = spawn('sleep', ['60']);
  const lock = path.join(clone.root, '.tuofu-installing');
  fs.mkdirSync(lock);
  fs.writeFileSync(path.join(lock, 'holder.json'), JSON.stringify({ pid: stranger.pid }));
  fs.writeFileSync(path.join(lock, `${stranger.pid}_1`), '');
  expect((await clone.run().ended).code).toBe(0);
  expect(stranger.exitCode ?? stranger.signalCode).toBe(null);
  stranger.kill();
});

test('when the registry cannot be reached, the sentence says what to check', async () => {
  clone = makeBareClone();
  const lockfile = path.join(clone.root, 'package-lock.json');
  const lock = JSON.parse(fs.readFileSync(lockfile, 'utf8'));
  const wanted = { 'left-pad': '1.3.0' };
  lock.packages[''].dependencies = wanted;
  lock.packages['node_modules/left-pad'] = {
    version: '1.3.0',
    resolved: 'http://127.0.0.1:9/left-pad/-/left-pad-1.3.0.tgz',
    integrity: `sha512-${Buffer.alloc(64).toString('base64')}`,
  };
  fs.writeFileSync(lockfile, JSON.stringify(lock));
  const manifest = path.join(clone.root, 'package.json');
  fs.writeFileSync(
    manifest,
    JSON.stringify({ ...JSON.parse(fs.readFileSync(manifest, 'utf8')), dependencies: wanted }),
  );
  fs.writeFileSync(path.join(clone.root, '.npmrc'), 'fetch-retries=0\n');
  const run = clone.run();
  expect((await run.ended).code).toBe(4);
  expect(run.said()).toMatch(/连不上 npm 仓库：请检查网络.*cannot be reached: check the network/);
  expect(fs.existsSync(clone.marker)).toBe(false);
});
