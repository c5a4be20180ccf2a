-- The tree of places: province, county, district, city. Filled and refreshed from reference data by its code.
create table region (
    id          bigint        not null auto_increment primary key,
    code        varchar(20)   character set ascii not null,
    parent_id   bigint        null,
    province_id bigint        null,
    kind        varchar(10)   character set ascii not null,
    name        varchar(80)   not null collate utf8mb4_uca1400_persian_ai_ci,
    path        varchar(300)  not null,
    latitude    double        null,
    longitude   double        null,
    constraint region_code unique (code),
    constraint region_kind check (kind in ('PROVINCE', 'COUNTY', 'DISTRICT', 'CITY')),
    constraint region_parent foreign key (parent_id) references region (id)
);

-- A landline's area code says its province.
create table area_code (
    code      char(3)  character set ascii not null primary key,
    region_id bigint   not null,
    constraint area_code_region foreign key (region_id) references region (id)
);

-- The longest prefix that fits a postcode says its region.
create table postcode_prefix (
    prefix    varchar(10) character set ascii not null primary key,
    region_id bigint      not null,
    constraint postcode_prefix_region foreign key (region_id) references region (id)
);
