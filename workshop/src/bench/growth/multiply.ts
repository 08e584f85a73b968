import type pg from 'pg';

/**
 * Brings a database to `target` cases of an authority by copying the filed cases that are there: streams, events, facts, projections,
 * clocks and receipts under new ids, case numbers and accounts, of these `originals` or of all; the outbox stays empty. The copies' hash chains are those of their
 * originals and do not verify: nothing in a round reads them. Then statistics and a checkpoint, so that no round pays for the making.
 */
export async function multiplyCases(
  sql: pg.Client,
  authority: number,
  target: number,
  originals: readonly string[] | null = null,
): Promise<void> {
  await sql.query('begin');
  // Foreign keys hold by construction; checking each of a million rows would only take time.
  await sql.query('set local session_replication_role = replica; set local synchronous_commit = off');
  const there = await sql.query('select count(*)::int as n from tuofu.case_view where authority_id = $1', [authority]);
  await sql.query(
    `create temp table copy on commit drop as
     select stream_id as old, n, md5(stream_id::text || n)::uuid as new from (
       select stream_id, row_number() over (order by k, case_no) as n
       from tuofu.case_view, generate_series(1, $2::int) as k
       where authority_id = $1 and filed_at is not null and ($3::uuid[] is null or stream_id = any ($3::uuid[]))) as all_copies
     where n <= $2::int`,
    [authority, target - there.rows[0].n, originals],
  );
  await sql.query('analyze copy');
  const from = 'join copy c on c.old = o.stream_id where o.authority_id = $1';
  for (const statement of [
    `insert into tuofu.stream select o.authority_id, c.new, o.kind, o.version, o.last_hash from tuofu.stream o ${from}`,
    `insert into tuofu.event (authority_id, stream_id, version, event_id, type, data, meta, prev_hash, hash, stored_at)
     select o.authority_id, c.new, o.version, gen_random_uuid(), o.type, o.data, o.meta, o.prev_hash, o.hash, o.stored_at
     from tuofu.event o ${from}`,
    `insert into tuofu.fact (authority_id, stream_id, fact_id, version, value, salt, digest)
     select o.authority_id, c.new, o.fact_id, o.version, o.value, o.salt, o.digest from tuofu.fact o ${from}`,
    `insert into tuofu.case_view select o.authority_id, c.new, o.authority_id || '-2025-' || lpad(c.n::text, 6, '0'), o.item,
       o.release, o.phase, o.office, o.account || '-' || c.n % 20000, o.version, o.filed_at - c.n * interval '1 minute',
       o.due_strict, o.open_findings, o.light, o.updated_at - c.n * interval '1 minute' from tuofu.case_view o ${from}`,
    `insert into tuofu.clock select o.authority_id, c.new, o.clock, o.due_at + c.n * interval '1 minute', o.fired_at, o.data
     from tuofu.clock o ${from}`,
    `insert into tuofu.receipt (authority_id, account, key, body_digest, status, answer)
     select o.authority_id, o.account || '-' || c.n % 20000, gen_random_uuid()::text, o.body_digest, o.status, o.answer
     from tuofu.receipt o join copy c on c.old::text = o.answer->>'case' where o.authority_id = $1`,
  ])
    await sql.query(statement, [authority]);
  await sql.query('commit');
  await sql.query('vacuum analyze');
  await sql.query('checkpoint');
}

/** How much there is, told with the figure. */
export async function sizeOf(sql: pg.Client): Promise<{ cases: number; events: number; megabytes: number }> {
  const { rows } = await sql.query(
    `select (select count(*) from tuofu.case_view)::int as cases, (select count(*) from tuofu.event)::int as events,
       (pg_database_size(current_database()) / 1048576)::int as megabytes`,
  );
  return rows[0];
}
