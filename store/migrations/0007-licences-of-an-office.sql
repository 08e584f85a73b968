--! additive
-- Officers look through the licences of their office: which office a licence belongs to stands beside it, so that a page of them is
-- read along an index, whatever the number of licences.

alter table tuofu.licence_view add column office text;
comment on column tuofu.licence_view.office is 'Code of the office that granted the licence, from the first event of its stream; it never changes.';

create function tuofu.know_licence_office() returns trigger language plpgsql as $$
begin
  select e.data->>'office' into new.office from tuofu.event e
    where e.authority_id = new.authority_id and e.stream_id = new.stream_id and e.version = 1;
  return new;
end $$;
comment on function tuofu.know_licence_office is 'Reads the office of a new licence from the event that granted it, so that no program has to say it again.';
revoke all on function tuofu.know_licence_office from public;
create trigger licence_office_known before insert on tuofu.licence_view
  for each row execute function tuofu.know_licence_office();

update tuofu.licence_view v set office = e.data->>'office' from tuofu.event e
  where e.authority_id = v.authority_id and e.stream_id = v.stream_id and e.version = 1;

create index licence_of_office on tuofu.licence_view (authority_id, office, licence_no);
create index licence_of_office_by_status on tuofu.licence_view (authority_id, office, status, licence_no);
grant execute on function tuofu.know_licence_office to tuofu_app;
