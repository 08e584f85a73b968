/** `npm start`: from a clone to a running demo city, and back to nothing on Ctrl-C. */
import fs from 'node:fs';
import path from 'node:path';
import { loadDemoCity } from '../demo-city/index.ts';
import { StartProblem } from './preconditions.ts';
import { defaultDataDir, type Running, startTuofu } from './start-tuofu.ts';

const STORY_BEGINS = '2026-07-01T09:00:00+08:00';
const HELP = `npm start [-- OPTIONS]
  --port N     first of six ports (default 8080)
  --data DIR   data folder (default ./.tuofu, as root /var/lib/tuofu)
  --clock now  let the office clock run with the system's (default: the demo begins at 2026-07-01 09:00 +08:00)
  --reset      delete the data folder of an earlier start first
  DATABASE_URL=postgres://… npm start    use that PostgreSQL (15 or later) instead of the embedded one`;

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  const unknown = args.filter((a, i) =>
    a.startsWith('--')
      ? !['--port', '--data', '--clock', '--reset'].includes(a)
      : !['--port', '--data', '--clock'].includes(args[i - 1] ?? ''),
  );
  const port = Number(option(args, '--port') ?? 8080);
  if (unknown.length > 0 || !Number.isInteger(port) || port < 1 || port > 65_529) {
    console.error(
      `${unknown.length > 0 ? `不认识的参数 · unknown: ${unknown.join(' ')}` : '端口无效 · --port wants a number from 1 to 65529'}\n\n${HELP}`,
    );
    return 2;
  }
  const began = Date.now();
  const root = path.resolve(import.meta.dirname, '..', '..', '..');
  const dataDir = path.resolve(option(args, '--data') ?? defaultDataDir(root));
  if (args.includes('--reset')) reset(dataDir);
  const databaseUrl = process.env['DATABASE_URL'];
  let stopAsked: (code: number) => void = () => {};
  const asked = new Promise<number>((resolve) => {
    stopAsked = resolve;
  });
  const log = (line: string) => console.log(`  ${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s  ${line}`);
  let running: Running;
  // Signals before everything runs are kept until there is something to stop.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopAsked(0));
  process.stdout.on('error', () => stopAsked(0)); // the terminal is gone
  try {
    running = await startTuofu({
      root,
      dataDir,
      port,
      officeClock: option(args, '--clock') === 'now' ? 'system' : STORY_BEGINS,
      ...(databaseUrl ? { databaseUrl } : {}),
      log,
      onServerEnd(code) {
        console.error(
          `服务意外停止（${code}），详见 · the server stopped unexpectedly (${code}), see: ${path.join(dataDir, 'server.log')}`,
        );
        stopAsked(1);
      },
    });
  } catch (error) {
    console.error(
      error instanceof StartProblem ? error.message : `启动失败 · the start failed: ${(error as Error).message}`,
    );
    return 4;
  }
  console.log(screen(running, (Date.now() - began) / 1000));
  const code = await asked;
  console.log('\n正在停止 · stopping …');
  await running.stop();
  console.log('已停止，数据已保存 · stopped; the data are kept');
  return code;
}

/** Deletes a data folder that this program made; anything else is left alone. */
function reset(dataDir: string): void {
  if (!fs.existsSync(dataDir)) return;
  const ours =
    fs.existsSync(path.join(dataDir, 'office-clock.json')) ||
    fs.existsSync(path.join(dataDir, 'database')) ||
    fs.readdirSync(dataDir).length === 0;
  if (!ours) throw new Error(`${dataDir} is not a data folder of Tuofu; nothing was deleted`);
  const postmaster = path.join(dataDir, 'database', 'pgdata', 'postmaster.pid');
  if (fs.existsSync(postmaster)) {
    const pid = Number(fs.readFileSync(postmaster, 'utf8').split('\n')[0]);
    try {
      process.kill(pid, 'SIGQUIT');
      for (let i = 0; i < 100 && fs.existsSync(`/proc/${pid}`); i += 1)
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    } catch {
      // it is not running
    }
  }
  fs.rmSync(dataDir, { recursive: true, force: true });
  console.log(`已清空 · begun afresh: ${dataDir}`);
}

function screen(r: Running, seconds: number): string {
  const city = loadDemoCity();
  const people = city.accounts.filter((a) => a.kind === 'person').slice(0, 2);
  const officers = city.accounts.filter((a) => a.kind === 'officer' && a.account.startsWith('wangchao')).slice(0, 3);
  const line = (account: (typeof city.accounts)[number]) => `    ${account.account.padEnd(22)} ${account.name}`;
  return `
托付 Tuofu · ${city.profile.city.name}（演示城市） · ${seconds.toFixed(1)} s
${city.profile.marks.document} · demonstration, no legal effect

  门户与开放接口 · portal and API      ${r.url}
  模拟身份认证 · identity provider     ${r.addresses.identity}
  模拟登记库 · registries             ${r.addresses.registries}
  模拟时间戳 · time stamps            ${r.addresses.timestamps}
  邮件与短信收件箱 · mail and SMS      ${r.addresses.messages}

  演示账号（无需密码） · demo accounts (no passwords)
${[...people, ...officers].map(line).join('\n')}

  先试这个 · try first
    npm run story -- --url ${r.url}     一份许可证从申请到核验 · one licence from application to verification
    ${r.url}/                    输入核验码查许可证 · type a licence's code

  数据 · data ${r.dataDir}    停止 · stop: Ctrl-C    重新开始 · afresh: npm start -- --reset
`;
}

process.exitCode = await main(process.argv.slice(2));
