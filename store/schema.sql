-- Made from the catalogue by the slow tests (vitest -u writes it); never edited by hand.

create table tuofu.case_view (
  authority_id integer not null,
  stream_id uuid not null,
  case_no text collate "C" not null,
  item text not null,
  release text not null,
  phase text not null,
  office text,
  account text not null,
  version bigint not null,
  filed_at timestamp with time zone,
  due_strict text collate "C",
  open_findings integer not null,
  light text,
  updated_at timestamp with time zone not null,
  constraint case_number_once UNIQUE (authority_id, case_no),
  constraint case_view_pkey PRIMARY KEY (authority_id, stream_id),
  constraint case_view_case_no_check CHECK ((case_no <> ''::text)),
  constraint case_view_due_strict_check CHECK ((due_strict ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}'::text)),
  constraint case_view_open_findings_check CHECK ((open_findings >= 0))
);
CREATE INDEX case_inbox ON tuofu.case_view USING btree (authority_id, office, COALESCE(due_strict, '9999-12-31'::text), case_no);
CREATE INDEX case_of_account ON tuofu.case_view USING btree (authority_id, account, updated_at DESC);
comment on table tuofu.case_view is 'Projection of a case for lists. No personal value; written only by append, in the transaction of its events.';
comment on column tuofu.case_view.due_strict is 'ISO day or instant of the strict deadline; as text, because a day must not turn into an instant.';
grant insert, select, update on tuofu.case_view to tuofu_app;

create table tuofu.clock (
  authority_id integer not null,
  stream_id uuid not null,
  clock text not null,
  due_at timestamp with time zone not null,
  fired_at timestamp with time zone,
  data jsonb not null,
  constraint clock_pkey PRIMARY KEY (authority_id, stream_id, clock),
  constraint clock_clock_check CHECK ((clock <> ''::text))
);
CREATE INDEX clock_due ON tuofu.clock USING btree (due_at) WHERE (fired_at IS NULL);
comment on table tuofu.clock is 'Moments that must be acted on. Claimed with SKIP LOCKED; fired_at is set in the transaction of what the firing did.';
grant delete, insert, select, update on tuofu.clock to tuofu_app;

create table tuofu.event (
  authority_id integer not null,
  stream_id uuid not null,
  version bigint not null,
  event_id uuid not null,
  global_pos bigint not null generated always as identity,
  tx_id xid8 not null default pg_current_xact_id(),
  type text not null,
  data jsonb not null,
  meta jsonb not null,
  prev_hash bytea not null,
  hash bytea not null,
  stored_at timestamp with time zone not null default now(),
  constraint event_id_once UNIQUE (authority_id, stream_id, event_id),
  constraint event_pkey PRIMARY KEY (authority_id, stream_id, version),
  constraint event_authority_id_stream_id_fkey FOREIGN KEY (authority_id, stream_id) REFERENCES tuofu.stream(authority_id, stream_id),
  constraint event_data_check CHECK ((jsonb_typeof(data) = 'object'::text)),
  constraint event_hash_check CHECK ((length(hash) = 32)),
  constraint event_meta_check CHECK ((meta ?& ARRAY['actor'::text, 'at'::text])),
  constraint event_prev_hash_check CHECK ((length(prev_hash) = 32)),
  constraint event_type_check CHECK ((type <> ''::text)),
  constraint event_version_check CHECK ((version > 0))
);
CREATE INDEX event_feed ON tuofu.event USING btree (tx_id, global_pos);
CREATE INDEX office_asked ON tuofu.event USING btree (authority_id, ((data ->> 'office'::text)), stream_id) WHERE (type = 'OfficeAsked'::text);
comment on index tuofu.office_asked is 'Questions to an office (征求意见) by the office that was asked; which of them are open, the streams say.';
comment on table tuofu.event is 'What happened. Append-only by grant; no personal value in clear: data holds {fact, digest} instead.';
comment on column tuofu.event.tx_id is 'Feeds read (tx_id, global_pos) > cursor and tx_id < pg_snapshot_xmin(pg_current_snapshot()): positions commit out of order.';
comment on column tuofu.event.meta is 'actor, and at: the instant of the office clock. stored_at is the system clock and proves nothing.';
comment on column tuofu.event.hash is 'SHA-256 over RFC 8785 JSON of {authority, stream, version, id, type, data, actor, at, prev}.';
grant insert, select on tuofu.event to tuofu_app;

create table tuofu.fact (
  authority_id integer not null,
  stream_id uuid not null,
  fact_id uuid not null,
  version bigint not null,
  value jsonb,
  salt bytea,
  digest bytea not null,
  erased_at timestamp with time zone,
  erased_reason text,
  constraint fact_pkey PRIMARY KEY (authority_id, stream_id, fact_id),
  constraint fact_authority_id_stream_id_version_fkey FOREIGN KEY (authority_id, stream_id, version) REFERENCES tuofu.event(authority_id, stream_id, version),
  constraint fact_check CHECK ((((erased_at IS NULL) = (value IS NOT NULL)) AND ((erased_at IS NULL) = (salt IS NOT NULL)))),
  constraint fact_check1 CHECK (((erased_at IS NULL) = (erased_reason IS NULL))),
  constraint fact_digest_check CHECK ((length(digest) = 32))
);
comment on table tuofu.fact is 'Personal values, erasable. The event keeps id and digest, so erasing leaves every chain and receipt valid.';
comment on column tuofu.fact.digest is 'SHA-256(salt || RFC 8785 JSON of value). Stays after erasure; without the salt nothing can be guessed from it.';
grant insert, select on tuofu.fact to tuofu_app;

create table tuofu.file_grant (
  authority_id integer not null,
  stream_id uuid not null,
  digest bytea not null,
  role text not null,
  granted_at timestamp with time zone not null default now(),
  constraint file_grant_pkey PRIMARY KEY (authority_id, stream_id, digest, role),
  constraint file_grant_digest_check CHECK ((length(digest) = 32)),
  constraint file_grant_role_check CHECK ((role <> ''::text))
);
comment on table tuofu.file_grant is 'A file answers only inside a stream that it was linked to, although equal bytes are stored once.';
grant insert, select on tuofu.file_grant to tuofu_app;

create table tuofu.ledger (
  authority_id integer not null,
  entry_id bigint not null generated always as identity,
  subject text not null,
  case_no text,
  purpose text not null,
  article text not null,
  registry text,
  requester text not null,
  fields text[] not null,
  at timestamp with time zone not null,
  constraint ledger_pkey PRIMARY KEY (authority_id, entry_id),
  constraint ledger_article_check CHECK ((article <> ''::text)),
  constraint ledger_purpose_check CHECK ((purpose <> ''::text))
);
CREATE INDEX ledger_of_person ON tuofu.ledger USING btree (authority_id, subject, entry_id DESC);
comment on table tuofu.ledger is 'Who read whose data, which registry was asked, why and by which article. Append-only by grant; shown to the person.';
grant insert, select on tuofu.ledger to tuofu_app;

create table tuofu.licence_key (
  authority_id integer not null,
  key_hash bytea not null,
  stream_id uuid not null,
  constraint licence_key_pkey PRIMARY KEY (authority_id, key_hash),
  constraint licence_key_key_hash_check CHECK ((length(key_hash) = 32))
);
CREATE INDEX licence_key_hash ON tuofu.licence_key USING btree (key_hash);
comment on table tuofu.licence_key is 'SHA-256 of every identifier and typed code that a licence ever had, with its stream. Written by the projection, never taken back.';
grant insert, select on tuofu.licence_key to tuofu_app;

create table tuofu.licence_view (
  authority_id integer not null,
  stream_id uuid not null,
  licence_no text not null,
  e_licence_id text not null,
  id_hash bytea not null,
  code_hash bytea not null,
  status text not null,
  valid_from date not null,
  valid_to date not null,
  case_no text not null,
  premises_key text,
  item text not null,
  holder_code_hash bytea not null,
  version bigint not null,
  office text,
  constraint licence_code_hash_once UNIQUE (authority_id, code_hash),
  constraint licence_e_id_once UNIQUE (authority_id, e_licence_id),
  constraint licence_id_hash_once UNIQUE (authority_id, id_hash),
  constraint licence_number_once UNIQUE (authority_id, licence_no),
  constraint licence_view_pkey PRIMARY KEY (authority_id, stream_id),
  constraint licence_view_check CHECK ((valid_from <= valid_to)),
  constraint licence_view_code_hash_check CHECK ((length(code_hash) = 32)),
  constraint licence_view_holder_code_hash_check CHECK ((length(holder_code_hash) = 32)),
  constraint licence_view_id_hash_check CHECK ((length(id_hash) = 32)),
  constraint licence_view_licence_no_check CHECK ((licence_no <> ''::text)),
  constraint licence_view_status_check CHECK ((status <> ''::text))
);
CREATE INDEX licence_by_code_hash ON tuofu.licence_view USING btree (code_hash);
CREATE INDEX licence_by_id_hash ON tuofu.licence_view USING btree (id_hash);
CREATE INDEX licence_of_holder ON tuofu.licence_view USING btree (authority_id, holder_code_hash, licence_no);
CREATE INDEX licence_of_office ON tuofu.licence_view USING btree (authority_id, office, licence_no);
CREATE INDEX licence_of_office_by_status ON tuofu.licence_view USING btree (authority_id, office, status, licence_no);
CREATE UNIQUE INDEX one_live_licence ON tuofu.licence_view USING btree (authority_id, premises_key, item) WHERE ((premises_key IS NOT NULL) AND (status <> ALL (ARRAY['03'::text, '04'::text, '05'::text, '06'::text, '07'::text, 'annulled'::text, 'cancelled'::text, 'lapsed'::text, 'moved-out'::text, 'revoked'::text, 'expired'::text, 'withdrawn'::text])));
comment on index tuofu.one_live_licence is 'One live licence per premises and item; a status that ends a licence is listed here, an unknown one counts as live.';
comment on table tuofu.licence_view is 'Projection of a licence: the one source of status for every surface. Identifiers and codes only as SHA-256.';
comment on column tuofu.licence_view.office is 'Code of the office that granted the licence, from the first event of its stream; it never changes.';
grant insert, select, update on tuofu.licence_view to tuofu_app;

create table tuofu.migration (
  name text not null,
  digest text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (name)
);
comment on table tuofu.migration is 'What was applied, with the digest of its text.';
grant select on tuofu.migration to tuofu_app;

create table tuofu.outbox (
  authority_id integer not null,
  outbox_id bigint not null generated always as identity,
  queue text not null,
  data jsonb not null,
  start_after timestamp with time zone,
  key text,
  stored_at timestamp with time zone not null default now(),
  constraint outbox_pkey PRIMARY KEY (authority_id, outbox_id),
  constraint outbox_queue_check CHECK ((queue <> ''::text))
);
comment on table tuofu.outbox is 'Jobs on their way from an append to the queue; the relay deletes each in the transaction that hands it over.';
grant delete, insert, select, update on tuofu.outbox to tuofu_app;

create table tuofu.receipt (
  authority_id integer not null,
  account text not null,
  key text not null,
  body_digest text not null,
  status smallint not null,
  answer jsonb not null,
  stored_at timestamp with time zone not null default now(),
  constraint receipt_pkey PRIMARY KEY (authority_id, account, key),
  constraint receipt_status_check CHECK (((status >= 100) AND (status <= 599)))
);
comment on table tuofu.receipt is 'What was answered to a command, by the key its client made: same key and body, same answer; other body, refused.';
grant insert, select on tuofu.receipt to tuofu_app;

create table tuofu.series (
  authority_id integer not null,
  series text not null,
  year integer not null,
  last bigint not null,
  gaps boolean not null default false,
  constraint series_pkey PRIMARY KEY (authority_id, series, year),
  constraint series_last_check CHECK ((last > 0))
);
comment on table tuofu.series is 'The last number of a series and year. Without gaps the row stays locked until the act that took the number commits.';
comment on column tuofu.series.gaps is 'Whether a number was ever taken apart from its act, so that one may be missing: as the city declares for this series.';
grant insert, select, update on tuofu.series to tuofu_app;

create table tuofu.session (
  authority_id integer not null,
  token_hash bytea not null,
  account text not null,
  csrf text not null,
  data jsonb not null,
  expires_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (authority_id, token_hash),
  constraint session_token_hash_check CHECK ((length(token_hash) = 32))
);
CREATE INDEX session_by_token ON tuofu.session USING btree (token_hash);
comment on table tuofu.session is 'Signed-in browsers; only the hash of the cookie is kept. expires_at is the system clock, never the office clock.';
grant delete, insert, select, update on tuofu.session to tuofu_app;

create table tuofu.stream (
  authority_id integer not null,
  stream_id uuid not null,
  kind text not null,
  version bigint not null,
  last_hash bytea not null,
  constraint stream_pkey PRIMARY KEY (authority_id, stream_id),
  constraint stream_kind_check CHECK ((kind = ANY (ARRAY['case'::text, 'licence'::text, 'office'::text]))),
  constraint stream_last_hash_check CHECK ((length(last_hash) = 32)),
  constraint stream_version_check CHECK ((version >= 0))
);
comment on table tuofu.stream is 'One row per stream: its version and the hash of its last event. Locked by an append; never a source of truth.';
grant insert, select, update on tuofu.stream to tuofu_app;

create table tuofu.voided_number (
  authority_id integer not null,
  series text not null,
  year integer not null,
  number bigint not null,
  stream_id uuid not null,
  reason text not null,
  actor text not null,
  voided_at timestamp with time zone not null,
  constraint voided_number_pkey PRIMARY KEY (authority_id, series, year, number),
  constraint voided_number_authority_id_series_year_fkey FOREIGN KEY (authority_id, series, year) REFERENCES tuofu.series(authority_id, series, year),
  constraint voided_number_actor_check CHECK ((actor <> ''::text)),
  constraint voided_number_number_check CHECK ((number > 0)),
  constraint voided_number_reason_check CHECK ((reason <> ''::text))
);
comment on table tuofu.voided_number is 'Numbers that no paper will bear (作废): which, why, by whom, in which stream. Append-only by grant; such a number is never given again.';
grant insert, select on tuofu.voided_number to tuofu_app;

CREATE OR REPLACE FUNCTION tuofu.append(appends jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
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
end $function$;
comment on function tuofu.append(jsonb) is 'All given appends or none; refusals are values, so that a surrounding transaction stays usable.';
grant execute on function tuofu.append(jsonb) to tuofu_app;

CREATE OR REPLACE FUNCTION tuofu.append_group(appends jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
end $function$;
comment on function tuofu.append_group(jsonb) is 'Appends to different streams, all or none; raises TF004 or unique_violation when one of them cannot be, which append then tells one by one.';
grant execute on function tuofu.append_group(jsonb) to tuofu_app;

CREATE OR REPLACE FUNCTION tuofu.append_one(a jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
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
end $function$;
comment on function tuofu.append_one(jsonb) is 'One stream''s part of an append; raises TF001 stale version, TF002 receipt exists, TF003 hash or kind differs.';
grant execute on function tuofu.append_one(jsonb) to tuofu_app;

CREATE OR REPLACE FUNCTION tuofu.claim_clocks(until timestamp with time zone, left_out text[], most integer)
 RETURNS TABLE(authority integer, stream uuid, clock text, "dueAt" timestamp with time zone, "firedAt" timestamp with time zone, data jsonb, version bigint, hash text)
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_sort TO 'off'
AS $function$
#variable_conflict use_column
begin
  return query
    select c.authority_id, c.stream_id, c.clock, c.due_at, c.fired_at, c.data, s.version, encode(s.last_hash, 'hex')
    from tuofu.clock c join tuofu.stream s on s.authority_id = c.authority_id and s.stream_id = c.stream_id
    where c.fired_at is null and c.due_at <= until
      and (left_out = '{}' or not (c.authority_id || ' ' || c.stream_id || ' ' || c.clock = any (left_out)))
    order by c.due_at limit most for update of c, s skip locked;
end $function$;
comment on function tuofu.claim_clocks(timestamp with time zone,text[],integer) is 'Due clocks that nobody else holds, the oldest first, locked together with their streams until the end of the transaction.';
grant execute on function tuofu.claim_clocks(timestamp with time zone,text[],integer) to tuofu_app;

CREATE OR REPLACE FUNCTION tuofu.erase_facts(of_authority integer, of_stream uuid, reason text)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  erased bigint;
begin
  update tuofu.fact f set value = null, salt = null, erased_at = clock_timestamp(), erased_reason = reason
    where f.authority_id = of_authority and f.stream_id = of_stream and f.erased_at is null;
  get diagnostics erased = row_count;
  return erased;
end $function$;
comment on function tuofu.erase_facts(integer,uuid,text) is 'Forgets the personal values of one stream and keeps their digests. The one change to facts the application can cause.';
grant execute on function tuofu.erase_facts(integer,uuid,text) to tuofu_app;

CREATE OR REPLACE FUNCTION tuofu.fire_clocks(until timestamp with time zone, left_out text[], most integer)
 RETURNS TABLE(authority integer, stream uuid, clock text, "dueAt" timestamp with time zone, "firedAt" timestamp with time zone, data jsonb, version bigint, hash text)
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_sort TO 'off'
 SET jit TO 'off'
AS $function$
#variable_conflict use_column
begin
  return query
    with held as materialized (
      select c.authority_id, c.stream_id, c.clock, c.due_at, s.version, s.last_hash
      from tuofu.clock c join tuofu.stream s on s.authority_id = c.authority_id and s.stream_id = c.stream_id
      where c.fired_at is null and c.due_at <= until
        and (left_out = '{}' or not (c.authority_id || ' ' || c.stream_id || ' ' || c.clock = any (left_out)))
      order by c.due_at limit most for no key update of s skip locked
    ), oldest as (
      select distinct on (authority_id, stream_id) * from held order by authority_id, stream_id, due_at, clock
    ), fired as (
      -- Looked at again: before the stream was free its holder may have fired this clock or moved it.
      update tuofu.clock c set fired_at = until from oldest o
        where c.authority_id = o.authority_id and c.stream_id = o.stream_id and c.clock = o.clock
          and c.fired_at is null and c.due_at <= until
        returning c.authority_id, c.stream_id, c.clock, c.due_at, c.data, o.version, o.last_hash
    )
    select authority_id, stream_id, clock, due_at, null::timestamptz, data, version, encode(last_hash, 'hex') from fired order by due_at;
end $function$;
comment on function tuofu.fire_clocks(timestamp with time zone,text[],integer) is 'Due clocks that nobody else holds, the oldest first, marked as fired; their streams stay locked until the end of the transaction.';
grant execute on function tuofu.fire_clocks(timestamp with time zone,text[],integer) to tuofu_app;

CREATE OR REPLACE FUNCTION tuofu.keep_licence_keys()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into tuofu.licence_key (authority_id, key_hash, stream_id)
    values (new.authority_id, new.id_hash, new.stream_id), (new.authority_id, new.code_hash, new.stream_id)
    on conflict (authority_id, key_hash) do nothing;
  return null;
end $function$;
comment on function tuofu.keep_licence_keys() is 'Remembers the identifier and the code that a licence shows now beside those that it showed before.';
grant execute on function tuofu.keep_licence_keys() to tuofu_app;

CREATE OR REPLACE FUNCTION tuofu.know_licence_office()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select e.data->>'office' into new.office from tuofu.event e
    where e.authority_id = new.authority_id and e.stream_id = new.stream_id and e.version = 1;
  return new;
end $function$;
comment on function tuofu.know_licence_office() is 'Reads the office of a new licence from the event that granted it, so that no program has to say it again.';
grant execute on function tuofu.know_licence_office() to tuofu_app;
