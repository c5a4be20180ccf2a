-- how a call's end became known: heard live, or read afterwards in the exchange's own file
alter table call_record add column source varchar(12) character set ascii not null default 'live';
