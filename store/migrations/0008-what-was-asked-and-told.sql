--! additive
-- Questions to other offices are found by the office that was asked, so that its officers see them without being told an address.

create index office_asked on tuofu.event (authority_id, (data->>'office'), stream_id) where type = 'OfficeAsked';
comment on index tuofu.office_asked is 'Questions to an office (征求意见) by the office that was asked; which of them are open, the streams say.';
