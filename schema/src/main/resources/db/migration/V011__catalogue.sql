create table fault_family (
    code varchar(60) character set ascii not null primary key,
    name varchar(120) not null
);

create table cause_code (
    family_code varchar(60) character set ascii not null,
    code        varchar(60) character set ascii not null,
    name        varchar(120) not null,
    position    int          not null,
    primary key (family_code, code),
    constraint cause_code_family foreign key (family_code) references fault_family (code)
);

create table service_offering (
    code            varchar(60)  character set ascii not null primary key,
    family_code     varchar(60)  character set ascii not null,
    name            varchar(120) not null,
    synonyms        varchar(1000) not null comment 'one a line',
    base_price_rial bigint       null,
    active          boolean      not null default true,
    constraint service_offering_family foreign key (family_code) references fault_family (code)
);
