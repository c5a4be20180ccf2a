create sequence quote_seq start with 50 increment by 50;

alter table service_request
    add column arrival_at       datetime(6)   null comment 'the exact time that the contractor stated',
    add column started_at       datetime(6)   null,
    add column diagnosis_note   varchar(2000) null,
    add column invoice_number   varchar(30)   character set ascii null,
    add column invoiced_at      datetime(6)   null,
    add column paid_at          datetime(6)   null,
    add column notice_version   int           not null default 1,
    add column repeat_of        bigint        null comment 'the first job, when this is its free repeat under warranty',
    add column same_contractor  boolean       not null default false comment 'of a repeat: the applicant wishes the same',
    add column auto_dispatch    boolean       not null default false comment 'the next candidate is to be asked by Khosh',
    add column disputed_from    varchar(20)   character set ascii null,
    add column applicant_folded varchar(80)   null comment 'name, folded for search',
    add key service_request_latest (registered_at),
    add key service_request_contractor (contractor_id, state),
    add key service_request_phone (phone, registered_at),
    add key service_request_auto (auto_dispatch, state),
    add key service_request_repeat (repeat_of),
    add constraint service_request_first foreign key (repeat_of) references service_request (id);

alter table assignment
    add column answer_until          datetime(6) null comment 'an offer ends then',
    add column accepted_at           datetime(6) null comment 'stays when it is set aside later',
    add column contract_id           bigint      null,
    add column contract_version      int         not null default 0,
    add column offer_minutes         int         not null default 30,
    add column arrival_grace_minutes int         not null default 15,
    add column warranty_months       int         not null default 3,
    add column share_permille        int         not null default 800,
    add column retention_permille    int         not null default 100,
    add column penalty_mode          varchar(20) character set ascii not null default 'COST_PLUS',
    add column penalty_rate_permille int         not null default 70,
    add column objection_days        int         not null default 7,
    add key assignment_answers (state, answer_until);

update assignment set accepted_at = decided_at where state = 'ACCEPTED';
update assignment set answer_until = offered_at + interval 30 minute where state = 'OFFERED';
update service_request set state = 'CONFIRMED' where state = 'REGISTERED';

-- What the work will cost, before it is done. Lines never change; a later quote supersedes.
create table quote (
    id          bigint        not null primary key,
    request_id  bigint        not null,
    ordinal     int           not null,
    state       varchar(12)   character set ascii not null,
    vat_permille int          not null,
    note        varchar(2000) null,
    offered_at  datetime(6)   not null,
    answered_at datetime(6)   null,
    answer_note varchar(300)  null,
    by_username varchar(60)   not null,
    version     int           not null,
    constraint quote_ordinal unique (request_id, ordinal),
    key quote_silent (state, offered_at),
    constraint quote_state check (state in ('OPEN', 'APPROVED', 'REFUSED', 'SUPERSEDED')),
    constraint quote_request foreign key (request_id) references service_request (id)
);

create table quote_line (
    quote_id  bigint       not null,
    position  int          not null,
    kind      varchar(10)  character set ascii not null,
    title     varchar(200) not null,
    quantity  int          not null,
    unit_rial bigint       not null,
    primary key (quote_id, position),
    constraint quote_line_kind check (kind in ('SERVICE', 'PART', 'FEE', 'DISCOUNT')),
    constraint quote_line_quote foreign key (quote_id) references quote (id)
);

-- What a person at a desk must do. One key, one task.
create table desk_task (
    id            bigint        not null auto_increment primary key,
    task_key      varchar(120)  character set ascii not null,
    kind          varchar(20)   character set ascii not null,
    tracking_code char(9)       character set ascii null,
    phone         varchar(16)   character set ascii null,
    text          varchar(1200) not null,
    created_at    datetime(6)   not null,
    due_at        datetime(6)   not null,
    taken_by      varchar(60)   null,
    taken_at      datetime(6)   null,
    tries         int           not null default 0,
    outcome       varchar(20)   character set ascii null,
    note          varchar(300)  null,
    done_at       datetime(6)   null,
    done_by       varchar(60)   null,
    open_key      varchar(120)  character set ascii as (case when done_at is null then task_key end) persistent,
    constraint desk_task_once unique (open_key),
    key desk_task_open (done_at, due_at)
);
