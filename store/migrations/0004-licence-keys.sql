--! additive
-- Every certificate of a licence keeps its way to it: an old version must be told to be superseded, not to be unknown. And the
-- licences of one holder are found without looking at all.

create table tuofu.licence_key (
  authority_id integer not null,
  key_hash bytea not null check (length(key_hash) = 32),
  stream_id uuid not null,
  primary key (authority_id, key_hash)
);
create index licence_key_hash on tuofu.licence_key (key_hash);
comment on table tuofu.licence_key is 'SHA-256 of every identifier and typed code that a licence ever had, with its stream. Written by the projection, never taken back.';

create function tuofu.keep_licence_keys() returns trigger language plpgsql as $$
begin
  insert into tuofu.licence_key (authority_id, key_hash, stream_id)
    values (new.authority_id, new.id_hash, new.stream_id), (new.authority_id, new.code_hash, new.stream_id)
    on conflict (authority_id, key_hash) do nothing;
  return null;
end $$;
comment on function tuofu.keep_licence_keys is 'Remembers the identifier and the code that a licence shows now beside those that it showed before.';
revoke all on function tuofu.keep_licence_keys from public;
create trigger licence_keys_kept after insert or update of id_hash, code_hash on tuofu.licence_view
  for each row execute function tuofu.keep_licence_keys();

insert into tuofu.licence_key (authority_id, key_hash, stream_id)
  select authority_id, id_hash, stream_id from tuofu.licence_view
  union all select authority_id, code_hash, stream_id from tuofu.licence_view
  on conflict do nothing;

create index licence_of_holder on tuofu.licence_view (authority_id, holder_code_hash, licence_no);
grant select, insert on tuofu.licence_key to tuofu_app;
grant execute on function tuofu.keep_licence_keys to tuofu_app;
