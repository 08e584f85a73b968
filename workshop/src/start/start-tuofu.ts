import fs from 'node:fs';
import path from 'node:path';
import { openTimestampSigner } from '@tuofu/seal';
import { type Connection, type Embedded, migrate, startEmbedded } from '@tuofu/store';
import { type DemoCity, loadDemoCity } from '../demo-city/index.ts';
import { demoClients, demoRegistriesFile, type Simulators, startSimulators } from '../simulators/index.ts';
import { emptyDataFolder, holdDataFolder } from './data-folder.ts';
import { holdDatabase } from './database-hold.ts';
import { ensureKeys } from './keys.ts';
import { assertDiskRoom, assertPortsFree } from './preconditions.ts';
import { buildReleases } from './releases.ts';
import { startServer } from './server-process.ts';
import { asStartProblem } from './start-problem.ts';
import { buildWeb } from './web.ts';

export type StartOptions = {
  readonly root: string;
  readonly dataDir: string;
  readonly port: number;
  /** The office clock at the first start, or `system` to let it run with the system's. */
  readonly officeClock: string | 'system';
  readonly databaseUrl?: string;
  readonly logLevel?: string;
  /** Empties the data folder of an earlier start first. */
  readonly reset?: boolean;
  /** Ends a start that is not complete yet; it then throws the signal's reason. */
  readonly cancelled?: AbortSignal;
  log(line: string): void;
  /** Called when a part that everything needs ends although nobody asked it to. */
  onLoss?(part: 'server' | 'database', code: number | null): void;
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

/** Stops what has been started so far, last first; a later part is added as soon as there is something to stop. */
type Started = { add(name: string, stop: () => unknown): void; stopAll(): Promise<void> };

/** The default place of data: beside the project, as root where the database's own user can reach it. */
export function defaultDataDir(root: string): string {
  return process.getuid?.() === 0 ? '/var/lib/tuofu' : path.join(root, '.tuofu');
}

/**
 * Starts the whole demonstration: database, keys, simulators, releases, server. Whatever was started is stopped when a step
 * fails. Throws StartProblem where it knows what the person who starts can do.
 */
export async function startTuofu(o: StartOptions): Promise<Running> {
  const started = startedParts(o.log);
  try {
    return await startParts(o, started);
  } catch (error) {
    await started.stopAll();
    throw asStartProblem(error, o.dataDir);
  }
}

function startedParts(log: (line: string) => void): Started {
  const parts: { readonly name: string; readonly stop: () => unknown }[] = [];
  return {
    add: (name, stop) => parts.push({ name, stop }),
    async stopAll() {
      for (const part of parts.splice(0).reverse()) {
        try {
          await part.stop();
        } catch (error) {
          log(`${part.name}: ${(error as Error).message}`);
        }
      }
    },
  };
}

async function startParts(o: StartOptions, started: Started): Promise<Running> {
  const unlessCancelled = () => o.cancelled?.throwIfAborted();
  const dir = (name: string) => path.join(o.dataDir, name);
  const p = o.port;
  const url = `http://localhost:${p}`;
  const ports = { oidc: p + 1, registries: p + 2, tsa: p + 3, messages: p + 4 };
  assertDiskRoom(o.dataDir);
  const folder = holdDataFolder(o.dataDir, url);
  started.add('data folder', () => folder.release());
  await assertPortsFree([p, ...Object.values(ports), p + 5], p);
  if (o.reset) {
    await emptyDataFolder(o.dataDir);
    o.log(`begun afresh: ${o.dataDir}`);
  }
  unlessCancelled();

  const demo = loadDemoCity();
  await buildReleases(o.root, dir('releases'), o.log);
  const web = await buildWeb(o.root, o.log);
  unlessCancelled();

  const { connection, embedded } = await openDatabase(o, started);
  unlessCancelled();

  const clockFile = dir('office-clock.json');
  ensureClock(clockFile, o.officeClock);
  const officeNow = () =>
    new Date(Date.now() + (JSON.parse(fs.readFileSync(clockFile, 'utf8')) as { offsetMs: number }).offsetMs);

  await ensureKeys({ dir: dir('keys'), profile: demo.profile, now: officeNow(), log: o.log });
  const timestamp = await openTimestampSigner(dir('keys'));
  unlessCancelled();

  const simulators = await startSimulators({
    ports,
    city: demo,
    keys: { timestamp },
    officeNow,
    publicUrl: url,
    dataDir: dir('simulators'),
    log: () => {},
  });
  started.add('simulators', () => simulators.stop());
  unlessCancelled();

  const server = startServer(
    { root: o.root, logFile: dir('server.log') },
    serverEnvironment(o, { url, web, clockFile, connection, simulators, demo }),
  );
  started.add('server', () => server.stop());
  await orCancelled(server.ready, o.cancelled);
  server.whenEnded((code) => o.onLoss?.('server', code));
  if (embedded)
    started.add(
      'watch',
      watchDatabase(embedded, () => o.onLoss?.('database', null)),
    );
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
    processes: () => [process.pid, server.pid, ...(embedded ? [embedded.pid] : [])],
    server: { pid: server.pid },
    stop: () => started.stopAll(),
  };
}

async function openDatabase(o: StartOptions, started: Started) {
  let connection: Connection;
  let embedded: Embedded | undefined;
  if (o.databaseUrl) {
    const hold = await holdDatabase(o.databaseUrl);
    started.add('database', () => hold.release());
    connection = { kind: 'url', url: o.databaseUrl };
    o.log('database: the PostgreSQL of DATABASE_URL');
  } else {
    const own = await startEmbedded({ dataDir: path.join(o.dataDir, 'database'), log: () => {} });
    started.add('database', () => own.stop());
    embedded = own;
    connection = { kind: 'socket', socketDir: own.socketDir };
    o.log(`database: PostgreSQL ${own.adopted ? 'was still running and was taken over' : 'started'}`);
  }
  const { applied } = await migrate(connection);
  if (applied.length > 0) o.log(`database: ${applied.length} migrations applied`);
  return { connection, embedded };
}

function ensureClock(clockFile: string, officeClock: string | 'system'): void {
  if (fs.existsSync(clockFile)) return;
  const offsetMs = officeClock === 'system' ? 0 : Temporal.Instant.from(officeClock).epochMilliseconds - Date.now();
  fs.writeFileSync(`${clockFile}.new`, JSON.stringify({ offsetMs }));
  fs.renameSync(`${clockFile}.new`, clockFile);
}

function serverEnvironment(
  o: StartOptions,
  parts: {
    url: string;
    web: string;
    clockFile: string;
    connection: Connection;
    simulators: Simulators;
    demo: DemoCity;
  },
): Record<string, string> {
  const { connection, simulators, url } = parts;
  const dir = (name: string) => path.join(o.dataDir, name);
  const profileFile = dir('profile.json');
  fs.writeFileSync(profileFile, JSON.stringify(parts.demo.profile));
  const registriesFile = dir('registries.json');
  fs.writeFileSync(registriesFile, demoRegistriesFile(simulators.urls.registries), { mode: 0o600 });
  return {
    TUOFU_MODE: 'demo',
    TUOFU_HOST: '127.0.0.1',
    TUOFU_PORT: String(o.port),
    TUOFU_PUBLIC_URL: url,
    TUOFU_WEB: parts.web,
    ...(connection.kind === 'url' ? { DATABASE_URL: connection.url } : { TUOFU_DATABASE_SOCKET: connection.socketDir }),
    TUOFU_FILES: dir('files'),
    TUOFU_KEYS: dir('keys'),
    TUOFU_PROFILE: profileFile,
    TUOFU_RELEASES: dir('releases'),
    TUOFU_CALENDAR: path.join(o.root, 'domain', 'calendar-data'),
    TUOFU_OFFICE_CLOCK: parts.clockFile,
    TUOFU_OIDC_ISSUER: simulators.urls.issuer,
    TUOFU_OIDC_CLIENT_SECRET: demoClients.oidc.secret,
    TUOFU_REGISTRIES: simulators.urls.registries,
    TUOFU_REGISTRIES_TOKEN_URL: `${simulators.urls.registries}/token`,
    TUOFU_REGISTRIES_CLIENT_SECRET: demoClients.registries.secret,
    TUOFU_REGISTRIES_FILE: registriesFile,
    TUOFU_TSA_URL: simulators.urls.tsa,
    TUOFU_SMTP_HOST: simulators.urls.smtp.host,
    TUOFU_SMTP_PORT: String(simulators.urls.smtp.port),
    TUOFU_SMS_URL: simulators.urls.sms,
    TUOFU_LOG: o.logLevel ?? 'warn',
  };
}

function orCancelled(work: Promise<void>, cancelled: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    cancelled?.throwIfAborted();
    cancelled?.addEventListener('abort', () => reject(cancelled.reason), { once: true });
    work.then(resolve, reject);
  });
}

/** Asks every second whether the database is still there, since an adopted one is no child of ours; returns how to stop asking. */
function watchDatabase(database: Embedded, lost: () => void): () => void {
  const watch = setInterval(() => {
    if (database.isRunning()) return;
    clearInterval(watch);
    lost();
  }, 1_000);
  return () => clearInterval(watch);
}
