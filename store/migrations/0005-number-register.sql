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
