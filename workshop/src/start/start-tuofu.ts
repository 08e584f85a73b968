import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { openKeyRing } from '@tuofu/seal';
import { type Connection, type Embedded, LauncherError, migrate, startEmbedded } from '@tuofu/store';
import { loadDemoCity } from '../demo-city/index.ts';
import { demoClients, startSimulators } from '../simulators/index.ts';
import { ensureKeys } from './keys.ts';
import { assertDiskRoom, assertPortsFree, StartProblem } from './preconditions.ts';
import { buildReleases } from './releases.ts';
import { buildWeb } from './web.ts';

export type StartOptions = {
  readonly root: string;
  readonly dataDir: string;
  readonly port: number;
  /** The office clock at the first start, or `system` to let it run with the system's. */
  readonly officeClock: string | 'system';
  readonly databaseUrl?: string;
  readonly logLevel?: string;
  log(line: string): void;
  /** Called when the server ends although nobody asked it to. */
  onServerEnd?(code: number | null): void;
};

export type Running = {
  readonly url: string;
  readonly dataDir: string;
  readonly keysDir: string;
  readonly clockFile: string;
  readonly addresses: {
    readonly identity: string;
    readonly registries: string;
    readonly timestamps: string;
    readonly messages: string;
  };
  readonly processes: () => number[];
  readonly server: { readonly pid: number };
  stop(): Promise<void>;
};

/** The default place of data: beside the project, as root where the database's own user can reach it. */
export function defaultDataDir(root: string): string {
  return process.getuid?.() === 0 ? '/var/lib/tuofu' : path.join(root, '.tuofu');
}

/** Starts the whole demonstration: database, keys, simulators, releases, server. Whatever was started is stopped when a step fails. */
export async function startTuofu(o: StartOptions): Promise<Running> {
  const started: { readonly name: string; stop(): Promise<void> }[] = [];
  const stopAll = async () => {
    for (const part of started.reverse())
      await part.stop().catch((error: unknown) => o.log(`${part.name}: ${(error as Error).message}`));
    started.length = 0;
  };
  try {
    return await startParts(o, started, stopAll);
  } catch (error) {
    await stopAll();
    throw error instanceof LauncherError ? new StartProblem(databaseProblem(error, o.dataDir), error.message) : error;
  }
}

function databaseProblem(error: LauncherError, dataDir: string): string {
  switch (error.code) {
    case 'DATA_CORRUPT':
      return `数据目录 ${dataDir} 已损坏。请从备份恢复；若只是演示数据，可用 npm start -- --reset 重新开始。`;
    case 'DISK_FULL':
      return '磁盘已满，数据库无法写入。请清理磁盘后重试，已确认的数据不会丢失。';
    case 'NO_PERMISSION':
      return `没有权限使用 ${dataDir}。请更换目录（--data）或修改其权限。`;
    case 'ALREADY_RUNNING':
      return '同一数据目录已有另一个实例在启动或运行。请先停止它，或用 --data 另选目录。';
    case 'NOT_SUPPORTED':
      return '本平台没有内置数据库。请设置 DATABASE_URL 指向 PostgreSQL 15 或更高版本。';
  }
}

async function startParts(
  o: StartOptions,
  started: { readonly name: string; stop(): Promise<void> }[],
  stopAll: () => Promise<void>,
): Promise<Running> {
  const dir = (name: string) => path.join(o.dataDir, name);
  assertDiskRoom(o.dataDir);
  const p = o.port;
  const ports = { oidc: p + 1, registries: p + 2, tsa: p + 3, messages: p + 4 };
  await assertPortsFree([p, ...Object.values(ports), p + 5], p);
  fs.mkdirSync(o.dataDir, { recursive: true, mode: 0o755 });

  const demo = loadDemoCity();
  await buildReleases(o.root, dir('releases'), o.log);
  const web = await buildWeb(o.root, o.log);

  let connection: Connection;
  let database: Embedded | undefined;
  if (o.databaseUrl) connection = { kind: 'url', url: o.databaseUrl };
  else {
    database = await startEmbedded({ dataDir: dir('database'), log: () => {} });
    const embedded = database;
    started.push({ name: 'database', stop: () => embedded.stop() });
    connection = { kind: 'socket', socketDir: database.socketDir };
    o.log(`database: PostgreSQL ${database.adopted ? 'was still running and was taken over' : 'started'}`);
  }
  const { applied } = await migrate(connection);
  if (applied.length > 0) o.log(`database: ${applied.length} migrations applied`);

  const clockFile = dir('office-clock.json');
  if (!fs.existsSync(clockFile)) {
    const offsetMs =
      o.officeClock === 'system' ? 0 : Temporal.Instant.from(o.officeClock).epochMilliseconds - Date.now();
    fs.writeFileSync(clockFile, JSON.stringify({ offsetMs }));
  }
  const officeNow = () =>
    new Date(Date.now() + (JSON.parse(fs.readFileSync(clockFile, 'utf8')) as { offsetMs: number }).offsetMs);

  await ensureKeys({ dir: dir('keys'), profile: demo.profile, now: officeNow(), log: o.log });
  const ring = await openKeyRing(dir('keys'));

  const url = `http://localhost:${p}`;
  const simulators = await startSimulators({
    ports,
    city: demo,
    keys: { timestamp: ring.timestamp },
    officeNow,
    publicUrl: url,
    dataDir: dir('simulators'),
    log: () => {},
  });
  started.push({ name: 'simulators', stop: () => simulators.stop() });

  const profileFile = dir('profile.json');
  fs.writeFileSync(profileFile, JSON.stringify(demo.profile));
  const server = await startServer(o, {
    TUOFU_MODE: 'demo',
    TUOFU_HOST: '127.0.0.1',
    TUOFU_PORT: String(p),
    TUOFU_PUBLIC_URL: url,
    ...(connection.kind === 'url' ? { DATABASE_URL: connection.url } : { TUOFU_DATABASE_SOCKET: connection.socketDir }),
    TUOFU_FILES: dir('files'),
    TUOFU_KEYS: dir('keys'),
    TUOFU_PROFILE: profileFile,
    TUOFU_RELEASES: dir('releases'),
    TUOFU_WEB: web,
    TUOFU_CALENDAR: path.join(o.root, 'domain', 'calendar-data'),
    TUOFU_OFFICE_CLOCK: clockFile,
    TUOFU_OIDC_ISSUER: simulators.urls.issuer,
    TUOFU_OIDC_CLIENT_SECRET: demoClients.oidc.secret,
    TUOFU_REGISTRIES: simulators.urls.registries,
    TUOFU_REGISTRIES_TOKEN_URL: `${simulators.urls.registries}/token`,
    TUOFU_REGISTRIES_CLIENT_SECRET: demoClients.registries.secret,
    TUOFU_TSA_URL: simulators.urls.tsa,
    TUOFU_SMTP_HOST: simulators.urls.smtp.host,
    TUOFU_SMTP_PORT: String(simulators.urls.smtp.port),
    TUOFU_SMS_URL: simulators.urls.sms,
    TUOFU_LOG: o.logLevel ?? 'warn',
  });
  started.push({ name: 'server', stop: () => endChild(server) });
  let stopping = false;
  server.once('exit', (code) => {
    if (!stopping) o.onServerEnd?.(code);
  });
  return {
    url,
    dataDir: o.dataDir,
    keysDir: dir('keys'),
    clockFile,
    addresses: {
      identity: simulators.urls.issuer,
      registries: simulators.urls.registries,
      timestamps: simulators.urls.tsa,
      messages: simulators.urls.inbox,
    },
    processes: () => [process.pid, server.pid as number, ...(database ? [database.pid] : [])],
    server: { pid: server.pid as number },
    stop: async () => {
      stopping = true;
      await stopAll();
    },
  };
}

/** Starts `tuofu serve` with a channel to this process: when this process dies in any way, the server notices and stops. */
async function startServer(o: StartOptions, env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const logFile = path.join(o.dataDir, 'server.log');
  const log = fs.openSync(logFile, 'a');
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.join(o.root, 'server', 'src', 'main.ts'), 'serve'],
    {
      cwd: o.root,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: process.env['HOME'] ?? '',
        TZ: 'Asia/Shanghai',
        NODE_ENV: 'production',
        ...env,
      },
      stdio: ['ignore', 'pipe', log, 'ipc'],
      // Its own session: a terminal's Ctrl-C reaches only this process, which then stops everything in order.
      detached: true,
    },
  );
  fs.closeSync(log);
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('ready ')) resolve(child);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      const tail = fs.readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join('\n');
      reject(new Error(`服务未能启动（退出码 ${code}） · the server did not start (exit code ${code}):\n${tail}`));
    });
  });
}

function endChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const hard = setTimeout(() => child.kill('SIGKILL'), 20_000);
    child.once('exit', () => {
      clearTimeout(hard);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
