--! additive
-- Group commit: the appends of several streams that wait at the same time, in one statement and one transaction.

create function tuofu.append_group(appends jsonb) returns void language plpgsql as $$
declare
  wanted constant bigint := jsonb_array_length(appends);
  streams bigint;
  receipts_wanted bigint;
  receipts bigint;
begin
  with a as materialized (
    select * from jsonb_to_recordset(appends) as x(authority integer, stream uuid, kind text, expected bigint, prev text, last text,
      meta jsonb, events jsonb, facts jsonb, "caseView" jsonb, clocks jsonb, jobs jsonb, receipt jsonb)
  ), begun as (
    insert into tuofu.stream
      select authority, stream, kind, jsonb_array_length(events), decode(last, 'hex') from a where expected = 0
      on conflict do nothing returning 1
  ), moved as (
    update tuofu.stream s set version = a.expected + jsonb_array_length(a.events), last_hash = decode(a.last, 'hex')
      from a where a.expected > 0 and s.authority_id = a.authority and s.stream_id = a.stream
        and s.version = a.expected and s.last_hash = decode(a.prev, 'hex') and s.kind = a.kind returning 1
  ), kept as (
    insert into tuofu.receipt (authority_id, account, key, body_digest, status, answer)
      select a.authority, r.account, r.key, r."bodyDigest", r.status, r.answer
      from a, jsonb_to_record(a.receipt) as r(account text, key text, "bodyDigest" text, status smallint, answer jsonb)
      where a.receipt is not null
      on conflict do nothing returning 1
  ), happened as (
    insert into tuofu.event (authority_id, stream_id, version, event_id, type, data, meta, prev_hash, hash)
      select a.authority, a.stream, e.version, e.id, e.type, e.data, a.meta, decode(e.prev, 'hex'), decode(e.hash, 'hex')
      from a, jsonb_to_recordset(a.events) as e(version bigint, id uuid, type text, data jsonb, prev text, hash text)
  ), remembered as (
    insert into tuofu.fact (authority_id, stream_id, fact_id, version, value, salt, digest)
      select a.authority, a.stream, f.id, f.version, f.value, decode(f.salt, 'hex'), decode(f.digest, 'hex')
      from a, jsonb_to_recordset(a.facts) as f(id uuid, version bigint, value jsonb, salt text, digest text)
      where a.facts is not null
  ), shown as (
    insert into tuofu.case_view
      select a.authority, a.stream, v."caseNo", v.item, v.release, v.phase, v.office, v.account, v.version, v."filedAt",
        v."dueStrict", v."openFindings", v.light, v."updatedAt"
      from a, jsonb_to_record(a."caseView") as v("caseNo" text, item text, release text, phase text, office text, account text,
        version bigint, "filedAt" timestamptz, "dueStrict" text, "openFindings" integer, light text, "updatedAt" timestamptz)
      where a."caseView" is not null
      on conflict (authority_id, stream_id) do update set case_no = excluded.case_no, item = excluded.item,
        release = excluded.release, phase = excluded.phase, office = excluded.office, account = excluded.account,
        version = excluded.version, filed_at = excluded.filed_at, due_strict = excluded.due_strict,
        open_findings = excluded.open_findings, light = excluded.light, updated_at = excluded.updated_at
  ), unset as (
    delete from tuofu.clock c using a
      where a.clocks is not null and c.authority_id = a.authority and c.stream_id = a.stream
        and not exists (select from jsonb_array_elements(a.clocks) as n where n->>'clock' = c.clock)
  ), set as (
    -- A moment that has fired stays fired, however often the same row is projected again.
    insert into tuofu.clock as c (authority_id, stream_id, clock, due_at, fired_at, data)
      select a.authority, a.stream, n.clock, n."dueAt", n."firedAt", n.data
      from a, jsonb_to_recordset(a.clocks) as n(clock text, "dueAt" timestamptz, "firedAt" timestamptz, data jsonb)
      where a.clocks is not null
      on conflict (authority_id, stream_id, clock) do update set due_at = excluded.due_at, data = excluded.data,
        fired_at = case when c.due_at = excluded.due_at then coalesce(c.fired_at, excluded.fired_at) else excluded.fired_at end
  ), promised as (
    insert into tuofu.outbox (authority_id, queue, data, start_after, key)
      select a.authority, j.queue, j.data, j."startAfter", j.key
      from a, jsonb_to_recordset(a.jobs) as j(queue text, data jsonb, "startAfter" timestamptz, key text)
      where a.jobs is not null
  )
  select (select count(*) from begun) + (select count(*) from moved), (select count(*) from kept),
    (select count(*) from a where receipt is not null)
    into streams, receipts, receipts_wanted;

  if streams <> wanted or receipts <> receipts_wanted then
    raise exception using errcode = 'TF004', message = 'GROUP_REFUSED',
      detail = 'a version is stale or a receipt exists: append each by itself';
  end if;
end $$;
comment on function tuofu.append_group is 'Appends to different streams, all or none; raises TF004 or unique_violation when one of them cannot be, which append then tells one by one.';
revoke all on function tuofu.append_group from public;
grant execute on function tuofu.append_group to tuofu_app;
