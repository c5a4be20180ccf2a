-- From which province each call came, as far as its number tells; counted to see a burst.
create table region_call (
    call_id   varchar(64) character set ascii collate ascii_bin not null primary key,
    region_id bigint      null comment 'null: the number tells no place',
    number    varchar(20) character set ascii null,
    queued_at datetime(6) not null,
    key region_call_counted (queued_at, region_id),
    constraint region_call_region foreign key (region_id) references region (id)
);

-- Many calls from one province within minutes: something happened there. One open incident a province.
create table incident (
    id            bigint       not null auto_increment primary key,
    region_id     bigint       not null,
    opened_at     datetime(6)  not null,
    callers       int          not null comment 'different numbers within the window, the last time it was counted',
    usual         double       not null comment 'how many it usually is',
    last_call_at  datetime(6)  not null,
    tracking_code char(9)      character set ascii null comment 'the one request that is dispatched for it',
    closed_at     datetime(6)  null,
    closed_by     varchar(60)  null comment 'null: it grew quiet by itself',
    open_region   bigint as (case when closed_at is null then region_id end) persistent,
    constraint incident_once unique (open_region),
    key incident_request (tracking_code),
    constraint incident_region foreign key (region_id) references region (id)
);

-- Whose call was about it; each is told what becomes of it.
create table incident_caller (
    incident_id bigint      not null,
    number      varchar(20) character set ascii not null,
    call_id     varchar(64) character set ascii collate ascii_bin not null,
    attached_at datetime(6) not null,
    by_username varchar(60) not null,
    primary key (incident_id, number),
    key incident_caller_call (call_id),
    constraint incident_caller_of foreign key (incident_id) references incident (id)
);
