--! additive
-- The append as one call and one round trip, the erasure that only the owner may do, and the rights of the application.

create function tuofu.append_one(a jsonb) returns jsonb language plpgsql as $$
declare
  of_authority constant integer := (a->>'authority')::integer;
  of_stream constant uuid := (a->>'stream')::uuid;
  expected constant bigint := (a->>'expected')::bigint;
  before constant bytea := decode(a->>'prev', 'hex');
  new_version constant bigint := expected + jsonb_array_length(a->'events');
  new_hash constant bytea := decode(a->>'last', 'hex');
  now_version bigint;
  stored jsonb;
  v jsonb;
begin
  if expected = 0 then
    insert into tuofu.stream values (of_authority, of_stream, a->>'kind', new_version, new_hash) on conflict do nothing;
  else
    update tuofu.stream s set version = new_version, last_hash = new_hash
      where s.authority_id = of_authority and s.stream_id = of_stream
        and s.version = expected and s.last_hash = before and s.kind = a->>'kind';
  end if;

  if not found then
    -- A retry of an append that did commit is success, not a conflict.
    select jsonb_agg(encode(e.hash, 'hex') order by e.version) into stored
      from jsonb_to_recordset(a->'events') as n(id uuid, version bigint)
      join tuofu.event e on e.authority_id = of_authority and e.stream_id = of_stream
        and e.event_id = n.id and e.version = n.version;
    if jsonb_array_length(stored) = jsonb_array_length(a->'events') then
      return jsonb_build_object('version', new_version, 'hashes', stored);
    end if;
    if a ? 'receipt' and exists (select from tuofu.receipt r where r.authority_id = of_authority
        and r.account = a->'receipt'->>'account' and r.key = a->'receipt'->>'key') then
      raise exception using errcode = 'TF002', message = 'RECEIPT_EXISTS';
    end if;
    select s.version into now_version from tuofu.stream s where s.authority_id = of_authority and s.stream_id = of_stream;
    if now_version = expected then
      raise exception using errcode = 'TF003', message = 'HASH_OR_KIND_DIFFERS';
    end if;
    raise exception using errcode = 'TF001', message = 'STALE_VERSION', detail = coalesce(now_version, 0)::text;
  end if;

  v := a->'receipt';
  if v is not null then
    insert into tuofu.receipt (authority_id, account, key, body_digest, status, answer)
      values (of_authority, v->>'account', v->>'key', v->>'bodyDigest', (v->>'status')::smallint, v->'answer')
      on conflict do nothing;
    if not found then
      raise exception using errcode = 'TF002', message = 'RECEIPT_EXISTS';
    end if;
  end if;

  insert into tuofu.event (authority_id, stream_id, version, event_id, type, data, meta, prev_hash, hash)
    select of_authority, of_stream, (e->>'version')::bigint, (e->>'id')::uuid, e->>'type', e->'data', a->'meta',
      decode(e->>'prev', 'hex'), decode(e->>'hash', 'hex')
    from jsonb_array_elements(a->'events') as e;

  if a ? 'facts' then
    insert into tuofu.fact (authority_id, stream_id, fact_id, version, value, salt, digest)
      select of_authority, of_stream, (f->>'id')::uuid, (f->>'version')::bigint, f->'value', decode(f->>'salt', 'hex'),
        decode(f->>'digest', 'hex')
      from jsonb_array_elements(a->'facts') as f;
  end if;

  v := a->'caseView';
  if v is not null then
    insert into tuofu.case_view
      values (of_authority, of_stream, v->>'caseNo', v->>'item', v->>'release', v->>'phase', v->>'office', v->>'account',
        (v->>'version')::bigint, (v->>'filedAt')::timestamptz, v->>'dueStrict', (v->>'openFindings')::integer, v->>'light',
        (v->>'updatedAt')::timestamptz)
      on conflict (authority_id, stream_id) do update set case_no = excluded.case_no, item = excluded.item,
        release = excluded.release, phase = excluded.phase, office = excluded.office, account = excluded.account,
        version = excluded.version, filed_at = excluded.filed_at, due_strict = excluded.due_strict,
        open_findings = excluded.open_findings, light = excluded.light, updated_at = excluded.updated_at;
  end if;

  v := a->'licenceView';
  if v is not null then
    insert into tuofu.licence_view
      values (of_authority, of_stream, v->>'licenceNo', v->>'eLicenceId', decode(v->>'idHash', 'hex'),
        decode(v->>'codeHash', 'hex'), v->>'status', (v->>'validFrom')::date, (v->>'validTo')::date, v->>'caseNo',
        v->>'premisesKey', v->>'item', decode(v->>'holderCodeHash', 'hex'), (v->>'version')::bigint)
      on conflict (authority_id, stream_id) do update set licence_no = excluded.licence_no,
        e_licence_id = excluded.e_licence_id, id_hash = excluded.id_hash, code_hash = excluded.code_hash,
        status = excluded.status, valid_from = excluded.valid_from, valid_to = excluded.valid_to, case_no = excluded.case_no,
        premises_key = excluded.premises_key, item = excluded.item, holder_code_hash = excluded.holder_code_hash,
        version = excluded.version;
  end if;

  if a ? 'clocks' then
    delete from tuofu.clock c where c.authority_id = of_authority and c.stream_id = of_stream
      and not exists (select from jsonb_array_elements(a->'clocks') as n where n->>'clock' = c.clock);
    -- A moment that has fired stays fired, however often the same row is projected again.
    insert into tuofu.clock as c (authority_id, stream_id, clock, due_at, fired_at, data)
      select of_authority, of_stream, n->>'clock', (n->>'dueAt')::timestamptz, (n->>'firedAt')::timestamptz, n->'data'
      from jsonb_array_elements(a->'clocks') as n
      on conflict (authority_id, stream_id, clock) do update set due_at = excluded.due_at, data = excluded.data,
        fired_at = case when c.due_at = excluded.due_at then coalesce(c.fired_at, excluded.fired_at) else excluded.fired_at end;
  end if;

  if a ? 'jobs' then
    insert into tuofu.outbox (authority_id, queue, data, start_after, key)
      select of_authority, j->>'queue', j->'data', (j->>'startAfter')::timestamptz, j->>'key'
      from jsonb_array_elements(a->'jobs') as j;
  end if;

  return jsonb_build_object('version', new_version);
end $$;
comment on function tuofu.append_one is 'One stream''s part of an append; raises TF001 stale version, TF002 receipt exists, TF003 hash or kind differs.';

create function tuofu.append(appends jsonb) returns jsonb language plpgsql as $$
declare
  done jsonb := '[]';
  refused text;
  fact text;
begin
  for i in 0 .. jsonb_array_length(appends) - 1 loop
    done := done || tuofu.append_one(appends->i);
  end loop;
  return jsonb_build_object('done', done);
exception
  when unique_violation then
    get stacked diagnostics fact = constraint_name;
    return jsonb_build_object('refused', 'DUPLICATE', 'fact', fact);
  when sqlstate 'TF001' or sqlstate 'TF002' or sqlstate 'TF003' then
    get stacked diagnostics refused = message_text, fact = pg_exception_detail;
    return jsonb_build_object('refused', refused, 'fact', fact);
end $$;
comment on function tuofu.append is 'All given appends or none; refusals are values, so that a surrounding transaction stays usable.';

create function tuofu.erase_facts(of_authority integer, of_stream uuid, reason text) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  erased bigint;
begin
  update tuofu.fact f set value = null, salt = null, erased_at = clock_timestamp(), erased_reason = reason
    where f.authority_id = of_authority and f.stream_id = of_stream and f.erased_at is null;
  get diagnostics erased = row_count;
  return erased;
end $$;
comment on function tuofu.erase_facts is 'Forgets the personal values of one stream and keeps their digests. The one change to facts the application can cause.';
revoke all on function tuofu.append_one, tuofu.append, tuofu.erase_facts from public;

grant usage on schema tuofu to tuofu_app;
grant select, insert on tuofu.event, tuofu.fact, tuofu.ledger, tuofu.receipt, tuofu.file_grant to tuofu_app;
grant select, insert, update on tuofu.stream, tuofu.case_view, tuofu.licence_view, tuofu.series to tuofu_app;
grant select, insert, update, delete on tuofu.clock, tuofu.outbox, tuofu.session to tuofu_app;
grant execute on function tuofu.append_one, tuofu.append, tuofu.erase_facts to tuofu_app;
grant select on tuofu.migration to tuofu_app;
