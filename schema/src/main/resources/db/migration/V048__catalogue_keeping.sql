-- What an administrator wrote, the reference files no longer overwrite.
alter table service_offering add edited boolean not null default false;
alter table fault_family add edited boolean not null default false;
alter table cause_code add edited boolean not null default false;

-- A price holds from its day until the next one; before the first it is the reference file's guide price.
create table service_price (
    service_code varchar(60) character set ascii not null,
    from_day     date        not null,
    price_rial   bigint      null comment 'null: quoted on site',
    set_at       datetime(6) not null,
    by_username  varchar(60) not null,
    primary key (service_code, from_day),
    constraint service_price_range check (price_rial between 0 and 1000000000000),
    constraint service_price_offering foreign key (service_code) references service_offering (code)
);
