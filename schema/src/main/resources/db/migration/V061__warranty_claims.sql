create sequence warranty_claim_seq start with 1 increment by 1 nocache;
create sequence penalty_seq start with 1 increment by 1 nocache;

-- The same trouble again: a finished job, its free repeat, and what the diagnosis said.
create table warranty_claim (
    id                bigint        not null primary key,
    first_request_id  bigint        not null,
    repeat_request_id bigint        not null,
    root_request_id   bigint        not null comment 'the first job of the whole chain',
    contractor_id     bigint        not null comment 'who did the first job',
    state             varchar(12)   character set ascii not null,
    proposal          varchar(40)   character set ascii not null,
    reported_at       datetime(6)   not null,
    note              varchar(2000) null,
    decided_at        datetime(6)   null,
    decided_by        varchar(60)   null,
    decision_note     varchar(2000) null,
    settled_at        datetime(6)   null comment 'the repeat was finished',
    open_for          bigint as (case when settled_at is null and state <> 'WITHDRAWN' then first_request_id end) persistent,
    constraint warranty_claim_repeat unique (repeat_request_id),
    constraint warranty_claim_one_open unique (open_for),
    key warranty_claim_of (contractor_id, state, decided_at),
    key warranty_claim_list (state, reported_at),
    constraint warranty_claim_state check
        (state in ('REPORTED', 'UPHELD', 'OTHER_CAUSE', 'MISUSE', 'GOODWILL', 'WITHDRAWN')),
    constraint warranty_claim_first foreign key (first_request_id) references service_request (id),
    constraint warranty_claim_again foreign key (repeat_request_id) references service_request (id),
    constraint warranty_claim_contractor foreign key (contractor_id) references contractor (id)
);

-- What the contractor of the first job is charged for the repeat, as it was computed. Amounts never change.
create table penalty (
    id               bigint        not null primary key,
    claim_id         bigint        not null,
    contractor_id    bigint        not null,
    state            varchar(10)   character set ascii not null,
    mode             varchar(20)   character set ascii not null,
    base_rial        bigint        not null,
    rate_permille    int           not null,
    amount_rial      bigint        not null,
    contract_version int           not null,
    sheet            varchar(2000) not null,
    computed_at      datetime(6)   not null,
    objection_until  datetime(6)   not null,
    objection        varchar(2000) null,
    objected_at      datetime(6)   null,
    objected_by      varchar(60)   null,
    decided_at       datetime(6)   null,
    decided_by       varchar(60)   null,
    decision_note    varchar(2000) null,
    constraint penalty_once unique (claim_id),
    key penalty_due (state, objection_until),
    key penalty_of (contractor_id, state),
    constraint penalty_state check (state in ('PENDING', 'OBJECTED', 'POSTED', 'DROPPED')),
    constraint penalty_claim foreign key (claim_id) references warranty_claim (id),
    constraint penalty_contractor foreign key (contractor_id) references contractor (id)
);
