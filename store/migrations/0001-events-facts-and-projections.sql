--! additive
-- The first tables: events and what is derived from them. Everything is keyed by authority first, so that one city is one
-- shard; rights are granted at the end, and what the application may not do is not granted.

create table tuofu.stream (
  authority_id integer not null,
  stream_id uuid not null,
  kind text not null check (kind in ('case', 'licence', 'office')),
  version bigint not null check (version >= 0),
  last_hash bytea not null check (length(last_hash) = 32),
  primary key (authority_id, stream_id)
);
comment on table tuofu.stream is 'One row per stream: its version and the hash of its last event. Locked by an append; never a source of truth.';

create table tuofu.event (
  authority_id integer not null,
  stream_id uuid not null,
  version bigint not null check (version > 0),
  event_id uuid not null,
  global_pos bigint generated always as identity,
  tx_id xid8 not null default pg_current_xact_id(),
  type text not null check (type <> ''),
  data jsonb not null check (jsonb_typeof(data) = 'object'),
  meta jsonb not null check (meta ?& array['actor', 'at']),
  prev_hash bytea not null check (length(prev_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  stored_at timestamptz not null default now(),
  primary key (authority_id, stream_id, version),
  constraint event_id_once unique (authority_id, stream_id, event_id),
  foreign key (authority_id, stream_id) references tuofu.stream
);
create index event_feed on tuofu.event (tx_id, global_pos);
comment on table tuofu.event is 'What happened. Append-only by grant; no personal value in clear: data holds {fact, digest} instead.';
comment on column tuofu.event.tx_id is 'Feeds read (tx_id, global_pos) > cursor and tx_id < pg_snapshot_xmin(pg_current_snapshot()): positions commit out of order.';
comment on column tuofu.event.hash is 'SHA-256 over RFC 8785 JSON of {authority, stream, version, id, type, data, actor, at, prev}.';
comment on column tuofu.event.meta is 'actor, and at: the instant of the office clock. stored_at is the system clock and proves nothing.';

create table tuofu.fact (
  authority_id integer not null,
  stream_id uuid not null,
  fact_id uuid not null,
  version bigint not null,
  value jsonb,
  salt bytea,
  digest bytea not null check (length(digest) = 32),
  erased_at timestamptz,
  erased_reason text,
  primary key (authority_id, stream_id, fact_id),
  foreign key (authority_id, stream_id, version) references tuofu.event,
  check ((erased_at is null) = (value is not null) and (erased_at is null) = (salt is not null)),
  check ((erased_at is null) = (erased_reason is null))
);
comment on table tuofu.fact is 'Personal values, erasable. The event keeps id and digest, so erasing leaves every chain and receipt valid.';
comment on column tuofu.fact.digest is 'SHA-256(salt || RFC 8785 JSON of value). Stays after erasure; without the salt nothing can be guessed from it.';

create table tuofu.case_view (
  authority_id integer not null,
  stream_id uuid not null,
  case_no text collate "C" not null check (case_no <> ''),
  item text not null,
  release text not null,
  phase text not null,
  office text,
  account text not null,
  version bigint not null,
  filed_at timestamptz,
  due_strict text collate "C" check (due_strict ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}'),
  open_findings integer not null check (open_findings >= 0),
  light text,
  updated_at timestamptz not null,
  primary key (authority_id, stream_id),
  constraint case_number_once unique (authority_id, case_no)
);
create index case_inbox on tuofu.case_view (authority_id, office, (coalesce(due_strict, '9999-12-31')), case_no);
create index case_of_account on tuofu.case_view (authority_id, account, updated_at desc);
comment on table tuofu.case_view is 'Projection of a case for lists. No personal value; written only by append, in the transaction of its events.';
comment on column tuofu.case_view.due_strict is 'ISO day or instant of the strict deadline; as text, because a day must not turn into an instant.';

create table tuofu.licence_view (
  authority_id integer not null,
  stream_id uuid not null,
  licence_no text not null check (licence_no <> ''),
  e_licence_id text not null,
  id_hash bytea not null check (length(id_hash) = 32),
  code_hash bytea not null check (length(code_hash) = 32),
  status text not null check (status <> ''),
  valid_from date not null,
  valid_to date not null,
  case_no text not null,
  premises_key text,
  item text not null,
  holder_code_hash bytea not null check (length(holder_code_hash) = 32),
  version bigint not null,
  primary key (authority_id, stream_id),
  constraint licence_number_once unique (authority_id, licence_no),
  constraint licence_e_id_once unique (authority_id, e_licence_id),
  constraint licence_id_hash_once unique (authority_id, id_hash),
  constraint licence_code_hash_once unique (authority_id, code_hash),
  check (valid_from <= valid_to)
);
create unique index one_live_licence on tuofu.licence_view (authority_id, premises_key, item)
  where premises_key is not null and status not in
    ('03', '04', '05', '06', '07', 'annulled', 'cancelled', 'lapsed', 'moved-out', 'revoked', 'expired', 'withdrawn');
create index licence_by_id_hash on tuofu.licence_view (id_hash);
create index licence_by_code_hash on tuofu.licence_view (code_hash);
comment on table tuofu.licence_view is 'Projection of a licence: the one source of status for every surface. Identifiers and codes only as SHA-256.';
comment on index tuofu.one_live_licence is 'One live licence per premises and item; a status that ends a licence is listed here, an unknown one counts as live.';

create table tuofu.clock (
  authority_id integer not null,
  stream_id uuid not null,
  clock text not null check (clock <> ''),
  due_at timestamptz not null,
  fired_at timestamptz,
  data jsonb not null,
  primary key (authority_id, stream_id, clock)
);
create index clock_due on tuofu.clock (due_at) where fired_at is null;
comment on table tuofu.clock is 'Moments that must be acted on. Claimed with SKIP LOCKED; fired_at is set in the transaction of what the firing did.';

create table tuofu.receipt (
  authority_id integer not null,
  account text not null,
  key text not null,
  body_digest text not null,
  status smallint not null check (status between 100 and 599),
  answer jsonb not null,
  stored_at timestamptz not null default now(),
  primary key (authority_id, account, key)
);
comment on table tuofu.receipt is 'What was answered to a command, by the key its client made: same key and body, same answer; other body, refused.';

create table tuofu.series (
  authority_id integer not null,
  series text not null,
  year integer not null,
  last bigint not null check (last > 0),
  primary key (authority_id, series, year)
);
comment on table tuofu.series is 'Numbers without gaps: the row stays locked until the act that took the number commits.';

create table tuofu.outbox (
  authority_id integer not null,
  outbox_id bigint generated always as identity,
  queue text not null check (queue <> ''),
  data jsonb not null,
  start_after timestamptz,
  key text,
  stored_at timestamptz not null default now(),
  primary key (authority_id, outbox_id)
);
comment on table tuofu.outbox is 'Jobs on their way from an append to the queue; the relay deletes each in the transaction that hands it over.';

create table tuofu.file_grant (
  authority_id integer not null,
  stream_id uuid not null,
  digest bytea not null check (length(digest) = 32),
  role text not null check (role <> ''),
  granted_at timestamptz not null default now(),
  primary key (authority_id, stream_id, digest, role)
);
comment on table tuofu.file_grant is 'A file answers only inside a stream that it was linked to, although equal bytes are stored once.';

create table tuofu.session (
  authority_id integer not null,
  token_hash bytea not null check (length(token_hash) = 32),
  account text not null,
  csrf text not null,
  data jsonb not null,
  expires_at timestamptz not null,
  primary key (authority_id, token_hash)
);
create index session_by_token on tuofu.session (token_hash);
comment on table tuofu.session is 'Signed-in browsers; only the hash of the cookie is kept. expires_at is the system clock, never the office clock.';

create table tuofu.ledger (
  authority_id integer not null,
  entry_id bigint generated always as identity,
  subject text not null,
  case_no text,
  purpose text not null check (purpose <> ''),
  article text not null check (article <> ''),
  registry text,
  requester text not null,
  fields text[] not null,
  at timestamptz not null,
  primary key (authority_id, entry_id)
);
create index ledger_of_person on tuofu.ledger (authority_id, subject, entry_id desc);
comment on table tuofu.ledger is 'Who read whose data, which registry was asked, why and by which article. Append-only by grant; shown to the person.';
