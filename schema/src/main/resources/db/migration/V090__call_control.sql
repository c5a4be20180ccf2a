-- one operator's part in a call: what they spoke, apart from the time the caller was held
create table call_leg (
    call_id varchar(64) character set ascii collate ascii_bin not null,
    extension varchar(6) character set ascii not null,
    started_at datetime(6) not null,
    ended_at datetime(6),
    talk_millis bigint,
    held_millis bigint not null default 0,
    how varchar(12) character set ascii not null,
    primary key (call_id, extension, started_at),
    key call_leg_extension (extension, started_at)
);

-- what goes along with a call to a colleague; kept until the request is registered, a day at most
create table call_handover (
    call_id varchar(64) character set ascii collate ascii_bin not null,
    to_extension varchar(6) character set ascii not null,
    from_extension varchar(6) character set ascii not null,
    from_name varchar(200),
    note varchar(500),
    draft mediumtext,
    at datetime(6) not null,
    primary key (call_id, to_extension),
    key call_handover_at (at)
);

-- who began the call: a citizen, or an operator who calls back
alter table call_record add column outgoing boolean not null default false;
