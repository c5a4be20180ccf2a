-- A supervisor beside an operator's call. No call, no leg and no figure is made of it.
create table supervision (
    id                   varchar(64) character set ascii collate ascii_bin not null primary key,
    supervisor_id        bigint      not null,
    supervisor_extension varchar(6)  character set ascii not null,
    call_id              varchar(64) character set ascii collate ascii_bin not null,
    extension            varchar(6)  character set ascii not null comment 'whom the supervisor hears',
    mode                 varchar(10) character set ascii not null comment 'as asked for, then the last one heard',
    asked_at             datetime(6) not null,
    heard_at             datetime(6) null comment 'the supervisor picked up',
    ended_at             datetime(6) null,
    reason               varchar(16) character set ascii null,
    key supervision_open (ended_at),
    key supervision_call (call_id),
    constraint supervision_supervisor foreign key (supervisor_id) references user_account (id),
    constraint supervision_mode check (mode in ('LISTEN', 'WHISPER', 'BARGE')),
    constraint supervision_reason check (reason in ('NOT_ANSWERED', 'HUNG_UP', 'TAKEN_OVER', 'GONE'))
);

-- A supervisor's word to whoever sits at a desk, and when they said that they had read it.
create table desk_message (
    id           bigint       not null auto_increment primary key,
    from_user_id bigint       not null,
    from_name    varchar(100) not null,
    to_user_id   bigint       not null,
    to_extension varchar(6)   character set ascii not null,
    to_name      varchar(100) not null,
    text         varchar(500) not null,
    at           datetime(6)  not null,
    read_at      datetime(6)  null,
    key desk_message_unread (to_user_id, read_at),
    key desk_message_sent (from_user_id, at),
    constraint desk_message_from foreign key (from_user_id) references user_account (id),
    constraint desk_message_to foreign key (to_user_id) references user_account (id)
);
