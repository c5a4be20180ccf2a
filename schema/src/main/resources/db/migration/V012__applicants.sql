create sequence applicant_seq start with 50 increment by 50;
create sequence applicant_address_seq start with 50 increment by 50;
create sequence applicant_class_change_seq start with 50 increment by 50;

-- Personal data is optional: a service recipient may be a number and nothing else.
create table applicant (
    id              bigint        not null primary key,
    display_name    varchar(80)   null collate utf8mb4_uca1400_persian_ai_ci,
    national_id     char(10)      character set ascii null,
    note            varchar(2000) null,
    override_class  varchar(20)   character set ascii null,
    override_reason varchar(300)  null,
    created_at      datetime(6)   not null,
    last_active_at  datetime(6)   not null,
    version         int           not null
);

-- Several people may share a number and one person may have several.
create table applicant_phone (
    phone        varchar(16) character set ascii not null,
    applicant_id bigint      not null,
    uses         int         not null,
    last_used_at datetime(6) not null,
    primary key (phone, applicant_id),
    key applicant_phone_owner (applicant_id),
    constraint applicant_phone_applicant foreign key (applicant_id) references applicant (id)
);

create table applicant_address (
    id           bigint       not null primary key,
    applicant_id bigint       not null,
    region_id    bigint       not null,
    text         varchar(300) not null,
    folded       varchar(300) not null,
    postcode     char(10)     character set ascii null,
    last_used_at datetime(6)  not null,
    key applicant_address_latest (applicant_id, last_used_at),
    constraint applicant_address_applicant foreign key (applicant_id) references applicant (id),
    constraint applicant_address_region foreign key (region_id) references region (id)
);

-- Who set another class than the policy proposed, and why. Never changed, never deleted.
create table applicant_class_change (
    id           bigint       not null primary key,
    applicant_id bigint       not null,
    at           datetime(6)  not null,
    from_class   varchar(20)  character set ascii not null,
    to_class     varchar(20)  character set ascii null comment 'null: the override was lifted',
    reason       varchar(300) null,
    by_username  varchar(60)  not null,
    key applicant_class_change_of (applicant_id, at),
    constraint applicant_class_change_applicant foreign key (applicant_id) references applicant (id)
);
