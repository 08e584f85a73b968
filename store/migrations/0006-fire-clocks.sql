--! additive
-- Firing many clocks at once touches each row once: a claim marks what it claims. And the rows of streams leave room for their next version.

-- The oldest due clocks, marked as fired, with their streams locked. A stream is locked before its clock is touched, as an append does it, so
-- that a firing and an append never wait for each other crosswise; what others hold is skipped. Of each stream the oldest one only: a second
-- clock has to see what the first one did. The planner guesses how few streams a clock has and then sorts all that are due; the settings
-- leave it the one plan that costs what it returns: along the index of due clocks, each with its stream, until there are enough; what is
-- switched off counts as so dear before PostgreSQL 18 that each call would be compiled first.
create function tuofu.fire_clocks(until timestamptz, left_out text[], most integer)
returns table (authority integer, stream uuid, clock text, "dueAt" timestamptz, "firedAt" timestamptz, data jsonb, version bigint, hash text)
language plpgsql
set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_sort = off
set jit = off
as $$
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
end $$;
comment on function tuofu.fire_clocks is 'Due clocks that nobody else holds, the oldest first, marked as fired; their streams stay locked until the end of the transaction.';
revoke all on function tuofu.fire_clocks from public;
grant execute on function tuofu.fire_clocks to tuofu_app;

-- Every append changes its stream's row. With room left on its page the new version stays there, and no index has to learn of it.
alter table tuofu.stream set (fillfactor = 60);
