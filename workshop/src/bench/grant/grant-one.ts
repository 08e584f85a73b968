import type pg from 'pg';
import type { HttpConnection } from '../http-client.ts';
import { performer, until } from '../prepare.ts';
import type { Stage } from '../stage.ts';

export type Granted = { readonly ms: number; readonly pdf: Uint8Array; readonly stages: Stages };

/** Where the time between the grant and the sealed licence went, in milliseconds, by the database's own clock. */
export type Stages = {
  readonly handedOver: number;
  readonly begun: number;
  readonly made: number;
};

/** Twice the floors: asking earlier would only take CPU from the making. A licence that were ready sooner would count as ready now. */
const FIRST_LOOK_MS = 30;
/** Then it is asked for this often; this much the figure is too high at most. */
const LOOK_EVERY_MS = 2;

/** From the grant's POST to the last byte of the sealed licence, over one kept connection. */
export async function grantOne(stage: Stage, sql: pg.Client, connection: HttpConnection, id: string): Promise<Granted> {
  const began = performance.now();
  await performer(stage, connection)('grant', 'decider', 'POST', `/api/cases/${id}/grant`);
  await pause(FIRST_LOOK_MS);
  for (;;) {
    const answer = await connection.request('GET', `/api/cases/${id}/documents/licence`, stage.cookies.applicant);
    if (answer.status === 200)
      return {
        ms: performance.now() - began,
        pdf: new Uint8Array(answer.body),
        stages: await stagesOf(sql, id),
      };
    if (answer.status !== 404) throw new Error(`the licence of case ${id}: ${answer.status}`);
    if (performance.now() - began > 30_000) throw new Error(`case ${id} has no licence 30 s after its grant`);
    await pause(LOOK_EVERY_MS);
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function stagesOf(sql: pg.Client, id: string): Promise<Stages> {
  const { rows } = await sql.query(
    `select extract(epoch from j.created_on - g.stored_at) * 1000 as handed_over,
       extract(epoch from j.started_on - j.created_on) * 1000 as begun,
       extract(epoch from m.stored_at - j.started_on) * 1000 as made
     from tuofu.event g
     join tuofu.event m on m.authority_id = g.authority_id and m.stream_id = g.stream_id and m.type = 'LicenceMade'
     join pgboss.job j on j.name = 'issue-licence' and j.data->>'stream' = g.stream_id::text
     where g.stream_id = $1 and g.type = 'CaseGranted'`,
    [id],
  );
  const row = rows[0] as { handed_over: string; begun: string; made: string };
  return { handedOver: Number(row.handed_over), begun: Number(row.begun), made: Number(row.made) };
}

/** Waits until nothing that follows from earlier grants is left to do: the next one comes to an idle house. */
export async function untilIdle(sql: pg.Client): Promise<void> {
  await until('the jobs of the last grant', 30_000, async () => {
    const { rows } = await sql.query(
      `select (select count(*) from tuofu.outbox)
         + (select count(*) from pgboss.job where state < 'completed' and name in
            ('read-material', 'compare-case', 'make-document', 'issue-licence', 'deliver-document')) as left`,
    );
    return Number(rows[0].left) === 0 ? true : undefined;
  });
}
