--! additive
-- Numbers that an act took out of use stay visible with the reason, and a series says whether it may have gaps.

alter table tuofu.series add column gaps boolean not null default false;
comment on column tuofu.series.gaps is 'Whether a number was ever taken apart from its act, so that one may be missing: as the city declares for this series.';
comment on table tuofu.series is 'The last number of a series and year. Without gaps the row stays locked until the act that took the number commits.';

create table tuofu.voided_number (
  authority_id integer not null,
  series text not null,
  year integer not null,
  number bigint not null check (number > 0),
  stream_id uuid not null,
  reason text not null check (reason <> ''),
  actor text not null check (actor <> ''),
  voided_at timestamptz not null,
  primary key (authority_id, series, year, number),
  foreign key (authority_id, series, year) references tuofu.series
);
comment on table tuofu.voided_number is 'Numbers that no paper will bear (作废): which, why, by whom, in which stream. Append-only by grant; such a number is never given again.';
grant select, insert on tuofu.voided_number to tuofu_app;

-- The oldest due clocks with their streams, locked. The planner guesses how few streams a clock has and then sorts all that are due; the
-- settings leave it the one plan that costs what it returns: along the index of due clocks, each with its stream, until there are enough.
create function tuofu.claim_clocks(until timestamptz, left_out text[], most integer)
returns table (authority integer, stream uuid, clock text, "dueAt" timestamptz, "firedAt" timestamptz, data jsonb, version bigint, hash text)
language plpgsql
set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_sort = off
as $$
#variable_conflict use_column
begin
  return query
    select c.authority_id, c.stream_id, c.clock, c.due_at, c.fired_at, c.data, s.version, encode(s.last_hash, 'hex')
    from tuofu.clock c join tuofu.stream s on s.authority_id = c.authority_id and s.stream_id = c.stream_id
    where c.fired_at is null and c.due_at <= until
      and (left_out = '{}' or not (c.authority_id || ' ' || c.stream_id || ' ' || c.clock = any (left_out)))
    order by c.due_at limit most for update of c, s skip locked;
end $$;
comment on function tuofu.claim_clocks is 'Due clocks that nobody else holds, the oldest first, locked together with their streams until the end of the transaction.';
revoke all on function tuofu.claim_clocks from public;
grant execute on function tuofu.claim_clocks to tuofu_app;
