-- What became of the sound of each call that is over. A row stays when the sound is deleted.
create table recording (
    id            bigint      not null auto_increment primary key,
    call_id       varchar(64) character set ascii collate ascii_bin not null,
    status        varchar(8)  character set ascii not null comment 'NONE: nobody spoke, or calls were not recorded',
    started_at    datetime(6) null,
    ended_at      datetime(6) not null,
    length_millis bigint      null,
    size_bytes    bigint      null,
    sha256        char(64)    character set ascii null,
    peaks         blob        null comment 'lowest and highest of each stretch, as signed bytes',
    keep_until    datetime(6) null,
    registered_at datetime(6) not null,
    deleted_at    datetime(6) null,
    constraint recording_of_call unique (call_id),
    constraint recording_status check (status in ('KEPT', 'MISSING', 'EMPTY', 'DELETED', 'NONE')),
    key recording_due (status, keep_until),
    key recording_lost (status, ended_at)
);

-- Calls from before.
insert into recording (call_id, status, ended_at, registered_at)
select call_id, 'NONE', ended_at, utc_timestamp(6) from call_record where ended_at is not null;

-- While somebody speaks bank data the sound rests.
create table recording_pause (
    call_id      varchar(64) character set ascii collate ascii_bin not null,
    from_at      datetime(6) not null,
    until_at     datetime(6) null,
    username     varchar(60) null comment 'null: not known any more',
    extension    varchar(6)  character set ascii null,
    ended_how    varchar(12) character set ascii null,
    from_millis  bigint      null comment 'where it lies in the sound',
    until_millis bigint      null,
    primary key (call_id, from_at),
    constraint recording_pause_end check (ended_how in ('OPERATOR', 'LIMIT', 'HANDED_ON', 'CALL_OVER'))
);
