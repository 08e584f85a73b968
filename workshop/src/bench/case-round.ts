import { openStore } from '@tuofu/store';
import { connectHttp } from './http-client.ts';
import { draftLife, officeLife, type Perform } from './lives.ts';
import { disturbed, measureCpu, type Spent } from './machine.ts';
import { performer } from './prepare.ts';
import type { Node, Stage } from './stage.ts';
import { quantile } from './statistics.ts';
import type { Supply } from './supply.ts';

/** One round of case commands against a node. */
export type CaseRound = {
  readonly commands: number;
  readonly perSecond: number;
  readonly spent: Spent;
  readonly discarded: string | undefined;
  /** Waiting cases that this round took. */
  readonly used: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly latencyMs: Readonly<Record<string, number>>;
  /** Monotonic microseconds of begin and end, as V8's profiler counts. */
  readonly window: readonly [number, number];
  readonly wrong: readonly string[];
};

class RoundOver extends Error {}

const monotonic = () => Number(process.hrtime.bigint() / 1000n);

/** `clients` people act for `seconds`, each in lives of applicants and officers by turns; then the store is asked whether it is all there. */
export async function caseRound(
  stage: Stage,
  node: Node,
  supply: Supply,
  o: { readonly clients: number; readonly seconds: number; readonly verifyChains: number },
): Promise<CaseRound> {
  const sql = await stage.sql(node.database);
  const jobsBefore = await outboxRows(sql);
  const acknowledged: { readonly case: string; readonly version: number; readonly name: string }[] = [];
  const latencies = new Map<string, number[]>();
  const wrong: string[] = [];
  const end = measureCpu({ server: node.pid, PostgreSQL: stage.postmaster, client: process.pid });
  const from = monotonic();
  const until = performance.now() + o.seconds * 1_000;

  let ranOut = false;
  const person = async (): Promise<void> => {
    const connection = connectHttp(node.port);
    const send = performer(stage, connection);
    const perform: Perform = async (name, ...rest) => {
      if (performance.now() >= until) throw new RoundOver();
      const began = performance.now();
      const answer = await send(name, ...rest);
      const took = performance.now() - began;
      const known = latencies.get(name);
      if (known) known.push(took);
      else latencies.set(name, [took]);
      acknowledged.push({ case: answer.case, version: answer.version, name });
      return answer;
    };
    try {
      for (;;) {
        // Two lives of applicants' commands for one of an officer's would starve neither; one for one is what an office sees.
        supply.draft += 1;
        supply.filed.push(await draftLife(stage.firm, supply.draft, perform));
        const waiting = supply.waiting.pop();
        if (!waiting) {
          ranOut = true;
          throw new RoundOver();
        }
        await officeLife(waiting, perform);
      }
    } catch (error) {
      if (!(error instanceof RoundOver)) wrong.push((error as Error).message);
    } finally {
      connection.close();
    }
  };
  const offset = supply.draft;
  const waitingBefore = supply.waiting.length;
  await Promise.all(Array.from({ length: o.clients }, (_, i) => staggered(i, person)));
  const to = monotonic();
  const spent = end();

  const jobs = (await outboxRows(sql)) - jobsBefore;
  wrong.push(...(await notInStore(stage, node, sql, acknowledged, jobs, o.verifyChains)));
  await sql.end();
  const counts: Record<string, number> = {};
  for (const { name } of acknowledged) counts[name] = (counts[name] ?? 0) + 1;
  if (supply.draft === offset) wrong.push('nobody did anything');
  return {
    commands: acknowledged.length,
    perSecond: wrong.length > 0 ? 0 : acknowledged.length / (spent.wallMs / 1_000),
    spent,
    discarded: ranOut ? 'the supply of waiting cases ran out: its mix is not the mix' : disturbed(spent),
    used: waitingBefore - supply.waiting.length,
    counts,
    latencyMs: Object.fromEntries([...latencies].map(([name, ms]) => [name, quantile(ms, 0.5)])),
    window: [from, to],
    wrong,
  };
}

const staggered = async (i: number, work: () => Promise<void>) => {
  await new Promise((resolve) => setTimeout(resolve, i));
  await work();
};

async function outboxRows(sql: Awaited<ReturnType<Stage['sql']>>): Promise<number> {
  return (await sql.query('select count(*)::int as n from tuofu.outbox')).rows[0].n;
}

/** Every acknowledged version must be an event, every stream at least that long, each filing and acceptance have left its job. */
async function notInStore(
  stage: Stage,
  node: Node,
  sql: Awaited<ReturnType<Stage['sql']>>,
  acknowledged: readonly { readonly case: string; readonly version: number; readonly name: string }[],
  jobs: number,
  chains: number,
): Promise<string[]> {
  const wrong: string[] = [];
  const { rows } = await sql.query(
    `select count(e.version)::int as events, count(s.version) filter (where s.version >= a.version)::int as streams,
       count(v.version) filter (where v.version >= a.version)::int as views
     from unnest($1::uuid[], $2::bigint[]) as a(stream, version)
     left join tuofu.event e on e.authority_id = $3 and e.stream_id = a.stream and e.version = a.version
     left join tuofu.stream s on s.authority_id = $3 and s.stream_id = a.stream
     left join tuofu.case_view v on v.authority_id = $3 and v.stream_id = a.stream`,
    [acknowledged.map((a) => a.case), acknowledged.map((a) => a.version), stage.authority],
  );
  const { events, streams, views } = rows[0];
  const n = acknowledged.length;
  if (events !== n || streams !== n || views !== n)
    wrong.push(
      `of ${n} acknowledged versions the store has ${events} events, ${streams} streams and ${views} projections`,
    );
  const promised = acknowledged.filter((a) => a.name === 'file' || a.name === 'accept').length;
  if (jobs !== promised) wrong.push(`${promised} jobs were promised, ${jobs} are in the outbox`);
  const store = await openStore(
    node.database ? { kind: 'url', url: stage.url(node.database) } : { kind: 'socket', socketDir: stage.socketDir },
    { maxConnections: 2 },
  );
  try {
    const streams = [...new Set(acknowledged.map((a) => a.case))].slice(-chains);
    for (const stream of streams) {
      const verdict = await store.verifyChain({ authority: stage.authority, kind: 'case', stream });
      if (!verdict.ok)
        wrong.push(`the chain of case ${stream} breaks at version ${verdict.version}: ${verdict.problem}`);
    }
  } finally {
    await store.stop();
  }
  return wrong;
}
