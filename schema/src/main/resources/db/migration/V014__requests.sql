create sequence service_request_seq start with 50 increment by 50;
create sequence request_event_seq start with 50 increment by 50;
create sequence assignment_seq start with 50 increment by 50;
create sequence payment_seq start with 50 increment by 50;
-- One number a request; permuted by the key below into a tracking code whose order cannot be guessed.
create sequence tracking_serial start with 0 minvalue 0 maxvalue 89999999 increment by 1 cache 100;

create table tracking_key (
    id     tinyint    not null primary key check (id = 1),
    secret binary(16) not null
);
insert into tracking_key (id, secret) values (1, random_bytes(16));

create table service_request (
    id               bigint        not null primary key,
    tracking_code    char(9)       character set ascii not null,
    state            varchar(20)   character set ascii not null,
    applicant_id     bigint        not null,
    phone            varchar(16)   character set ascii not null,
    service_code     varchar(60)   character set ascii not null,
    region_id        bigint        not null,
    address          varchar(300)  not null,
    postcode         char(10)      character set ascii null,
    priority         varchar(10)   character set ascii not null,
    wished_day       date          null,
    wished_shift     varchar(10)   character set ascii null,
    notes            varchar(2000) null,
    call_id          varchar(80)   character set ascii null,
    dialled          varchar(16)   character set ascii null,
    owner            varchar(40)   character set ascii null comment 'role that must act; null: nobody in particular',
    dispatch_failure varchar(40)   character set ascii null,
    registered_by    varchar(60)   not null,
    registered_at    datetime(6)   not null,
    finished_at      datetime(6)   null,
    contractor_id    bigint        null comment 'of the current assignment',
    expected_day     date          null,
    expected_shift   varchar(10)   character set ascii null,
    cause_code       varchar(60)   character set ascii null,
    report           varchar(2000) null,
    paid_rial        bigint        not null default 0,
    warranty_until   date          null comment 'first day without warranty, in Tehran',
    version          int           not null,
    constraint service_request_tracking unique (tracking_code),
    key service_request_history (applicant_id, state, finished_at),
    key service_request_warranty (applicant_id, warranty_until),
    key service_request_queue (state, registered_at),
    key service_request_call (call_id),
    constraint service_request_applicant foreign key (applicant_id) references applicant (id),
    constraint service_request_offering foreign key (service_code) references service_offering (code),
    constraint service_request_region foreign key (region_id) references region (id),
    constraint service_request_contractor foreign key (contractor_id) references contractor (id)
);

-- What happened to a request, one row a transition. Never changed, never deleted.
create table request_event (
    id          bigint       not null primary key,
    request_id  bigint       not null,
    at          datetime(6)  not null,
    event       varchar(40)  character set ascii not null,
    title       varchar(300) not null,
    by_username varchar(60)  not null,
    key request_event_of (request_id, id),
    constraint request_event_request foreign key (request_id) references service_request (id)
);

create table assignment (
    id            bigint       not null primary key,
    request_id    bigint       not null,
    contractor_id bigint       not null,
    state         varchar(12)  character set ascii not null,
    day           date         not null,
    shift         varchar(10)  character set ascii not null,
    ordinal       int          not null comment 'first, second … assignment of the request',
    offered_at    datetime(6)  not null,
    decided_at    datetime(6)  null,
    reason        varchar(300) null,
    by_username   varchar(60)  not null,
    version       int          not null,
    current_for   bigint as (case when state in ('OFFERED', 'ACCEPTED') then request_id end) persistent,
    constraint assignment_one_current unique (current_for),
    constraint assignment_ordinal unique (request_id, ordinal),
    key assignment_offers (state, offered_at),
    constraint assignment_state check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'SUPERSEDED')),
    constraint assignment_request foreign key (request_id) references service_request (id),
    constraint assignment_contractor foreign key (contractor_id) references contractor (id)
);

-- Money that was received, recorded by a person.
create table payment (
    id           bigint      not null primary key,
    request_id   bigint      not null,
    applicant_id bigint      not null,
    amount_rial  bigint      not null,
    received_at  datetime(6) not null,
    by_username  varchar(60) not null,
    key payment_of (request_id),
    constraint payment_positive check (amount_rial > 0),
    constraint payment_request foreign key (request_id) references service_request (id),
    constraint payment_applicant foreign key (applicant_id) references applicant (id)
);
