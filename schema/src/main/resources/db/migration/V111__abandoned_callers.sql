-- each call is weighed once when it is over: whether somebody is to be called back for it
alter table call_record
    add column weighed boolean not null default false comment 'the ledger of abandoned calls has seen this end',
    add key call_record_unweighed (weighed, ended_at);
update call_record set weighed = true where ended_at is not null;

-- One open item a number that called and was not served.
create table abandoned_caller (
    id                  bigint       not null auto_increment primary key,
    number              varchar(20)  character set ascii not null,
    dialled             varchar(10)  character set ascii not null comment 'the last time',
    first_at            datetime(6)  not null,
    last_at             datetime(6)  not null,
    calls               int          not null,
    longest_wait_millis bigint       not null,
    due_at              datetime(6)  not null,
    held_by             varchar(60)  null,
    held_name           varchar(80)  null,
    held_until          datetime(6)  null,
    tries               int          not null default 0,
    last_try_at         datetime(6)  null,
    closed_at           datetime(6)  null,
    closed_how          varchar(16)  character set ascii null,
    closed_by           varchar(60)  null,
    reference           varchar(64)  character set ascii collate ascii_bin null comment 'the call or request that served them',
    open_number         varchar(20)  character set ascii as (case when closed_at is null then number end) persistent,
    constraint abandoned_caller_once unique (open_number),
    key abandoned_caller_open (closed_at, first_at),
    constraint abandoned_caller_how check
        (closed_how in ('CALLED_AGAIN', 'CALLED_BACK', 'REQUEST', 'REACHED', 'DROPPED', 'CORRECTED'))
);

-- Which calls were lost; without a number nobody can call back.
create table abandoned_call (
    call_id     varchar(64) character set ascii collate ascii_bin not null primary key,
    at          datetime(6) not null,
    outcome     varchar(12) character set ascii not null,
    wait_millis bigint      not null,
    caller_id   bigint      null comment 'null: the number was withheld',
    key abandoned_call_withheld (caller_id, at),
    constraint abandoned_call_of foreign key (caller_id) references abandoned_caller (id)
);

-- Who tried to call back and what came of it.
create table abandoned_try (
    id        bigint        not null auto_increment primary key,
    caller_id bigint        not null,
    at        datetime(6)   not null,
    username  varchar(60)   not null,
    call_id   varchar(64)   character set ascii collate ascii_bin null,
    outcome   varchar(12)   character set ascii null,
    note      varchar(300)  null,
    key abandoned_try_of (caller_id, at),
    constraint abandoned_try_call unique (call_id),
    constraint abandoned_try_caller foreign key (caller_id) references abandoned_caller (id)
);
