/** `npm start`: from a clone to a running demo city, and back to nothing on Ctrl-C. */
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import tty from 'node:tty';
import { freeRoom } from './preconditions.ts';
import { screen } from './screen.ts';
import { StartProblem } from './start-problem.ts';
import { defaultDataDir, type Running, startTuofu } from './start-tuofu.ts';

const STORY_BEGINS = '2026-07-01T09:00:00+08:00';
const HELP = `npm start [-- OPTIONS]
  --port N     first of six ports (default 8080)
  --data DIR   data folder (default ./.tuofu, as root /var/lib/tuofu)
  --clock now  let the office clock run with the system's (default: the demo begins at 2026-07-01 09:00 +08:00)
  --reset      empty the data folder of an earlier start first
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
  const databaseUrl = process.env['DATABASE_URL'];
  const asked = stopRequests();
  const log = (line: string) => console.log(`  ${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s  ${line}`);
  let running: Running;
  try {
    running = await startTuofu({
      root,
      dataDir,
      port,
      officeClock: option(args, '--clock') === 'now' ? 'system' : STORY_BEGINS,
      reset: args.includes('--reset'),
      cancelled: asked.signal,
      ...(databaseUrl ? { databaseUrl } : {}),
      log,
      onLoss(part, code) {
        console.error(lossOf(part, code, dataDir));
        asked.stop(1);
      },
    });
  } catch (error) {
    // Ctrl-C reaches also the children of a step: what they say arrives before the signal does.
    await delay(100);
    if (asked.signal.aborted) {
      console.log('\n启动已中断，一切已停止 · the start was interrupted; everything is stopped');
      return 0;
    }
    console.error(
      error instanceof StartProblem ? error.message : `启动失败 · the start failed: ${(error as Error).message}`,
    );
    return 4;
  }
  console.log(`\n${screen(running, (Date.now() - began) / 1000)}`);
  const code = await asked.code;
  console.log('\n正在停止 · stopping …');
  await running.stop();
  console.log('已停止，数据已保存 · stopped; the data are kept');
  return code;
}

/** The first wish to stop counts: a signal, the terminal or the parent gone, or a part lost. */
function stopRequests() {
  const cancel = new AbortController();
  let resolve: (code: number) => void = () => {};
  const code = new Promise<number>((r) => {
    resolve = r;
  });
  const stop = (exitCode: number) => {
    resolve(exitCode);
    cancel.abort(new Error('the start was interrupted'));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => stop(0));
  process.on('disconnect', () => stop(0));
  // A shell that ignores SIGHUP leaves us without it when its terminal goes away.
  const terminals = [1, 2].filter((fd) => tty.isatty(fd));
  setInterval(() => terminals.every((fd) => tty.isatty(fd)) || stop(0), 1_000).unref();
  return { code, signal: cancel.signal, stop };
}

function lossOf(part: 'server' | 'database', code: number | null, dataDir: string): string {
  const { free } = freeRoom(dataDir);
  const full =
    free < 50
      ? `\n磁盘几乎已满（剩 ${free} MB），请先清理 · the disk is nearly full (${free} MB left): free some room first`
      : '';
  const [zh, en, log] =
    part === 'server'
      ? [
          `服务意外停止（${code ?? '被信号结束'}）`,
          `The server stopped unexpectedly (${code ?? 'by a signal'})`,
          'server.log',
        ]
      : ['数据库意外停止', 'The database stopped unexpectedly', path.join('database', 'postgres.log')];
  const file = path.join(dataDir, log);
  return `\n${zh}，其余部分随之停止；已确认的数据都在，请重新运行 npm start。详见 ${file}\n${en}; the rest is stopped as well. What was acknowledged is kept: run npm start again. See ${file}${full}`;
}

process.exitCode = await main(process.argv.slice(2));
if (process.connected) process.disconnect?.();
