create sequence contractor_seq start with 50 increment by 50;

create table contractor (
    id                 bigint      not null primary key,
    name               varchar(80) not null collate utf8mb4_uca1400_persian_ai_ci,
    phone              varchar(16) character set ascii not null,
    capacity_per_shift int         not null,
    licensed           boolean     not null,
    standing           varchar(10) character set ascii not null,
    score              int         null comment '0 to 100; null below the minimum sample',
    last_job_at        datetime(6) null comment 'last acceptance, for fairness',
    finished_jobs      int         not null default 0,
    created_at         datetime(6) not null,
    version            int         not null,
    constraint contractor_phone unique (phone),
    constraint contractor_standing check (standing in ('ACTIVE', 'SUSPENDED', 'ENDED')),
    constraint contractor_capacity check (capacity_per_shift between 1 and 50)
);

-- With everything beneath the region.
create table contractor_region (
    contractor_id bigint not null,
    region_id     bigint not null,
    primary key (contractor_id, region_id),
    key contractor_region_reverse (region_id, contractor_id),
    constraint contractor_region_contractor foreign key (contractor_id) references contractor (id),
    constraint contractor_region_region foreign key (region_id) references region (id)
);

create table contractor_service (
    contractor_id bigint      not null,
    service_code  varchar(60) character set ascii not null,
    primary key (contractor_id, service_code),
    key contractor_service_reverse (service_code, contractor_id),
    constraint contractor_service_contractor foreign key (contractor_id) references contractor (id),
    constraint contractor_service_offering foreign key (service_code) references service_offering (code)
);

-- Room taken in one shift of one contractor. Raised only by an update that checks the room in its own condition.
create table contractor_shift (
    contractor_id bigint      not null,
    day           date        not null,
    shift         varchar(10) character set ascii not null,
    booked        int         not null,
    primary key (contractor_id, day, shift),
    constraint contractor_shift_contractor foreign key (contractor_id) references contractor (id),
    constraint contractor_shift_booked check (booked between 0 and 50),
    constraint contractor_shift_name check (shift in ('MORNING', 'AFTERNOON', 'EVENING', 'NIGHT'))
);
