import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type DemoFirm, loadDemoCity } from '../demo-city/index.ts';
import { signInWithFetch } from '../simulators/oidc/sign-in-walk.ts';
import { type Running, startTuofu } from '../start/start-tuofu.ts';
import { freeBlock, STORY_BEGINS } from '../start/temporary.ts';

/** A node of the server that the bench runs itself, with the roles it wants. */
export type Node = {
  readonly port: number;
  readonly pid: number;
  /** Its database's name; absent for the demonstration's own. */
  readonly database?: string;
  stop(): Promise<void>;
};

/** The demonstration city, started for measuring: its database, its simulators, and nodes with chosen roles. */
export type Stage = {
  readonly root: string;
  readonly dataDir: string;
  readonly scratch: string;
  readonly running: Running;
  readonly socketDir: string;
  readonly postmaster: number;
  readonly authority: number;
  readonly firm: DemoFirm;
  readonly cookies: Readonly<Record<'applicant' | 'handler' | 'decider', string>>;
  /** As the launcher's superuser. */
  sql(database?: string): Promise<pg.Client>;
  /** The address of a database on the cluster's socket. */
  url(database: string): string;
  /** Starts a node; at most two at a time. Without a database it serves the demonstration's own. */
  node(roles: string, o?: { readonly nodeOptions?: readonly string[]; readonly database?: string }): Promise<Node>;
  stop(): Promise<void>;
};

const COOKIE = 'tuofu';

/**
 * Starts everything in a temporary folder, signs the demo accounts in, and ends the all-in-one server: nodes come from `node`. An
 * interrupt stops and removes everything, also in the middle of the start.
 */
export async function openStage(log: (line: string) => void): Promise<Stage> {
  const root = path.resolve(import.meta.dirname, '..', '..', '..');
  const dataDir = fs.mkdtempSync(path.join(process.getuid?.() === 0 ? '/var/tmp' : os.tmpdir(), 'tuofu-bench-'));
  fs.chmodSync(dataDir, 0o755);
  const scratch = path.join(dataDir, 'bench');
  const base = await freeBlock(8);
  const nodes = new Set<Node>();
  const sessions = new Set<pg.Client>();
  let starting: Promise<Running> | undefined;
  let stopping: Promise<void> | undefined;
  const stopAll = async () => {
    // Half started cannot be stopped: the start comes to its end first.
    const started = await starting?.catch(() => undefined);
    for (const node of nodes) await node.stop();
    for (const client of sessions) await client.end().catch(() => {});
    await started?.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
  const stop = () => {
    stopping ??= stopAll();
    return stopping;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().finally(() => process.exit(130)));
  try {
    starting = startTuofu({ root, dataDir, port: base, officeClock: STORY_BEGINS, log });
    const running = await starting;
    fs.mkdirSync(scratch, { recursive: true });
    const environment = environmentOf(running.server.pid);
    const socketDir = environment['TUOFU_DATABASE_SOCKET'] as string;
    const demo = loadDemoCity();
    const firm = demo.firms.find((f) => f.id === 'D3') as DemoFirm;
    const cookie = async (account: string) => {
      const session = await signInWithFetch(`${running.url}/sign-in?return=/api/session`, account);
      if (session.status !== 200) throw new Error(`signing in as ${account} ended with ${session.status}`);
      return `${COOKIE}=${session.jar.find(COOKIE)}`;
    };
    const cookies = {
      applicant: await cookie(firm.account),
      handler: await cookie('wangchao-handler-1'),
      decider: await cookie('wangchao-decider'),
    };
    await endProcess(running.server.pid);
    const url = (database: string) => `postgres://tuofu_admin@${encodeURIComponent(socketDir)}/${database}`;
    return {
      root,
      dataDir,
      scratch,
      running,
      socketDir,
      postmaster: Number(
        fs.readFileSync(path.join(dataDir, 'database', 'pgdata', 'postmaster.pid'), 'utf8').split('\n')[0],
      ),
      authority: demo.profile.city.authority,
      firm,
      cookies,
      async sql(database = 'postgres') {
        const client = new pg.Client({ host: socketDir, user: 'tuofu_admin', database });
        client.on('error', () => {});
        await client.connect();
        sessions.add(client);
        client.once('end', () => sessions.delete(client));
        return client;
      },
      url,
      async node(roles, { nodeOptions = [], database } = {}) {
        const port = [base + 6, base + 7].find((p) => ![...nodes].some((n) => n.port === p));
        if (port === undefined) throw new Error('two nodes run already: stop one first');
        const own = database ? { DATABASE_URL: url(database) } : {};
        const node = await startNode({
          root,
          dataDir,
          environment: { ...environment, ...own },
          roles,
          port,
          nodeOptions,
        });
        nodes.add(node);
        return {
          ...node,
          ...(database ? { database } : {}),
          stop: () => node.stop().finally(() => nodes.delete(node)),
        };
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function environmentOf(pid: number): Record<string, string> {
  return Object.fromEntries(
    fs
      .readFileSync(`/proc/${pid}/environ`, 'utf8')
      .split('\0')
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

/** Ends a process that the stage started, and waits until it is gone. */
async function endProcess(pid: number): Promise<void> {
  process.kill(pid, 'SIGTERM');
  for (let i = 0; i < 2_000; i += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`server ${pid} does not end`);
}

async function startNode(o: {
  readonly root: string;
  readonly dataDir: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly roles: string;
  readonly port: number;
  readonly nodeOptions: readonly string[];
}): Promise<Node> {
  const log = fs.openSync(path.join(o.dataDir, 'bench-node.log'), 'a');
  const child: ChildProcess = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...o.nodeOptions, path.join(o.root, 'server', 'src', 'main.ts'), 'serve'],
    {
      cwd: o.root,
      env: { ...o.environment, TUOFU_ROLES: o.roles, TUOFU_PORT: String(o.port) },
      stdio: ['ignore', 'pipe', log, 'ipc'],
      detached: true,
    },
  );
  fs.closeSync(log);
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('ready ')) resolve();
    });
    child.once('exit', (code) =>
      reject(
        new Error(
          `a node did not start (${code}): ${fs.readFileSync(path.join(o.dataDir, 'bench-node.log'), 'utf8').slice(-2000)}`,
        ),
      ),
    );
  });
  return {
    port: o.port,
    pid: child.pid as number,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}
