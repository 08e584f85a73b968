import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const BIN = '/usr/lib/postgresql/15/bin';
export const PGBENCH = path.join(BIN, 'pgbench');
export const PEER_DATABASE = 'tuofu_bench_peer';

/** Version of the peer's tool; a sentence when it is not there. */
export async function pgbenchVersion(): Promise<string> {
  if (!fs.existsSync(PGBENCH))
    throw new Error(`the peer is missing: ${BIN}/pgbench (Debian package postgresql-contrib or postgresql-15)`);
  return (await promisify(execFile)(PGBENCH, ['--version'])).stdout.trim();
}

/** One transaction script with its weight in the mix and the variables that it takes. */
export type Script = { readonly name: string; readonly sql: string; readonly weight: number };

export type PeerRun = { readonly tps: number; readonly latencyMs: number; readonly transactions: number };

export type Peer = {
  run(
    scripts: readonly Script[],
    o: { clients: number; seconds: number; variables?: Readonly<Record<string, string>> },
  ): Promise<PeerRun>;
};

/** pgbench over the cluster's own socket, prepared statements, two threads at most, in its own database. */
export function makePeer(socketDir: string, scratch: string): Peer {
  return {
    async run(scripts, o) {
      const files = scripts.map((s) => {
        const file = path.join(scratch, `${s.name}.sql`);
        fs.writeFileSync(file, s.sql);
        return ['-f', `${file}@${s.weight}`];
      });
      const variables = Object.entries(o.variables ?? {}).flatMap(([k, v]) => ['-D', `${k}=${v}`]);
      const { stdout } = await promisify(execFile)(
        PGBENCH,
        [
          '-n',
          '-M',
          'prepared',
          '-h',
          socketDir,
          '-U',
          'tuofu_admin',
          '-c',
          String(o.clients),
          '-j',
          String(Math.min(2, o.clients)),
          '-T',
          String(o.seconds),
          '--random-seed=20260701',
          ...variables,
          ...files.flat(),
          PEER_DATABASE,
        ],
        { maxBuffer: 1 << 24, env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' } },
      );
      const number = (pattern: RegExp) => {
        const found = pattern.exec(stdout)?.[1];
        if (found === undefined) throw new Error(`pgbench said something else than expected:\n${stdout}`);
        return Number(found);
      };
      if (number(/number of failed transactions: (\d+)/) > 0)
        throw new Error(`the peer's transactions failed:\n${stdout}`);
      return {
        tps: number(/tps = ([\d.]+) \(without/),
        latencyMs: number(/latency average = ([\d.]+) ms/),
        transactions: number(/number of transactions actually processed: (\d+)/),
      };
    },
  };
}

/** The peer's three tables: plain rows with a primary key each, and the indexes that the same questions would need. */
export const PEER_SCHEMA = `
create table event (stream uuid not null, version bigint not null, type text not null, data jsonb not null,
  at timestamptz not null default now(), primary key (stream, version));
create table projection (stream uuid primary key, version bigint not null, phase text not null, due text, updated_at timestamptz not null);
create table outbox (id bigint generated always as identity primary key, queue text not null, data jsonb not null);`;

/** Event, projection and outbox row in one transaction; `payload` names the variable with the event's data. */
export function threeInserts(payload: string): string {
  return `\\set v random(1, 1000000)
begin;
insert into event (stream, version, type, data) values (gen_random_uuid(), :v, 'AnswersSaved', :${payload}::text::jsonb);
insert into projection values (gen_random_uuid(), :v, 'draft', '2026-07-29', now());
insert into outbox (queue, data) values ('compare-case', '{"authority":990200,"version":3}');
commit;
`;
}
