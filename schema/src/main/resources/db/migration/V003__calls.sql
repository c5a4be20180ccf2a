create table call_record (
    call_id varchar(64) character set ascii collate ascii_bin not null primary key,
    caller varchar(40),
    caller_number varchar(20) character set ascii,
    dialled varchar(10) character set ascii not null,
    queue varchar(40) character set ascii,
    outcome varchar(12) character set ascii not null,
    extension varchar(6) character set ascii,
    queued_at datetime(6) not null,
    answered_at datetime(6),
    ended_at datetime(6),
    end_estimated boolean not null default false,
    overflowed boolean not null default false,
    wait_millis bigint,
    talk_millis bigint,
    applicant_id bigint,
    disposition varchar(40) character set ascii,
    disposition_note varchar(1000),
    key call_record_queued (queued_at),
    key call_record_caller (caller_number, queued_at),
    key call_record_open (ended_at, queued_at)
);

create table call_journal (
    call_id varchar(64) character set ascii collate ascii_bin not null,
    sequence int not null,
    at datetime(6) not null,
    event varchar(24) character set ascii not null,
    extension varchar(6) character set ascii,
    detail varchar(60) character set ascii,
    primary key (call_id, sequence)
);

create table screen_pop (
    call_id varchar(64) character set ascii collate ascii_bin not null,
    extension varchar(6) character set ascii not null,
    offered_at datetime(6) not null,
    people int not null,
    history varchar(12) character set ascii not null,
    region_reason varchar(200),
    primary key (call_id, extension, offered_at)
);

create table agent_state (
    extension varchar(6) character set ascii not null primary key,
    user_id bigint not null,
    state varchar(12) character set ascii not null,
    reason varchar(20) character set ascii,
    since datetime(6) not null
);

create table agent_state_change (
    id bigint not null auto_increment primary key,
    extension varchar(6) character set ascii not null,
    user_id bigint not null,
    state varchar(12) character set ascii not null,
    reason varchar(20) character set ascii,
    at datetime(6) not null,
    key agent_state_change_at (extension, at)
);
