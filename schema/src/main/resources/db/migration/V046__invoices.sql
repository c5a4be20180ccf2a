-- Value added tax by the day an invoice is issued. A rate holds until the next row.
create table vat_rate (
    from_day date     not null primary key,
    permille smallint not null comment '100 is 10 percent',
    constraint vat_rate_range check (permille between 0 and 500)
);
insert into vat_rate (from_day, permille) values
    ('2014-03-21', 80),  -- 1393
    ('2015-03-21', 90),  -- 1394
    ('2024-03-20', 100); -- 1403

-- One row a Jalali year, locked while a number is taken: a number that was taken belongs to an invoice that stands.
create table invoice_counter (
    year        smallint not null primary key,
    last_serial int      not null
);

create table invoice (
    number             varchar(16)  character set ascii not null primary key,
    year               smallint     not null,
    serial             int          not null,
    kind               varchar(12)  character set ascii not null,
    corrects           varchar(16)  character set ascii null,
    subject            varchar(60)  character set ascii not null,
    applicant_id       bigint       not null,
    applicant_name     varchar(80)  null comment 'as it was on the day of issue',
    contractor_id      bigint       null,
    share_permille     smallint     not null comment 'of the net amount, to the contractor',
    retention_permille smallint     not null comment 'of that share, held back',
    retention_until    date         null,
    net_rial           bigint       not null,
    vat_permille       smallint     not null,
    vat_rial           bigint       not null,
    total_rial         bigint       not null,
    income_account     varchar(60)  character set ascii not null,
    reason             varchar(300) null comment 'of a credit note',
    issued_at          datetime(6)  not null,
    by_username        varchar(60)  not null,
    invoiced_subject   varchar(60)  character set ascii
        as (case when kind = 'INVOICE' then subject end) persistent,
    constraint invoice_gapless unique (year, serial),
    constraint invoice_once unique (invoiced_subject),
    key invoice_corrections (corrects),
    key invoice_of (applicant_id, issued_at),
    constraint invoice_kind check (kind = 'INVOICE' and corrects is null or kind = 'CREDIT_NOTE' and corrects is not null),
    constraint invoice_adds_up check (total_rial = net_rial + vat_rial and net_rial >= 0 and vat_rial >= 0),
    constraint invoice_shares check (share_permille between 0 and 1000 and retention_permille between 0 and 1000),
    constraint invoice_corrected foreign key (corrects) references invoice (number),
    constraint invoice_applicant foreign key (applicant_id) references applicant (id)
);

create table invoice_line (
    number    varchar(16)  character set ascii not null,
    position  smallint     not null,
    kind      varchar(10)  character set ascii not null,
    title     varchar(200) not null,
    quantity  smallint     not null,
    unit_rial bigint       not null,
    primary key (number, position),
    constraint invoice_line_kind check (kind in ('SERVICE', 'PART', 'FEE', 'DISCOUNT')),
    constraint invoice_line_quantity check (quantity between 1 and 999),
    constraint invoice_line_invoice foreign key (number) references invoice (number)
);

-- What became of an invoice; the only thing about it that changes.
create table invoice_progress (
    number            varchar(16) character set ascii not null primary key,
    paid_rial         bigint      not null default 0,
    credited_net_rial bigint      not null default 0,
    credited_vat_rial bigint      not null default 0,
    refunded_rial     bigint      not null default 0,
    earned_rial       bigint      not null default 0 comment 'booked to the contractor, retention included',
    retained_rial     bigint      not null default 0,
    constraint invoice_progress_invoice foreign key (number) references invoice (number),
    constraint invoice_progress_range check (paid_rial >= 0 and credited_net_rial >= 0 and credited_vat_rial >= 0
        and refunded_rial between 0 and paid_rial)
);

-- Held back from a contractor until the warranty of that work ends. Negative: less, after a credit note.
create table retention_item (
    id             bigint      not null auto_increment primary key,
    contractor_id  bigint      not null,
    invoice_number varchar(16) character set ascii not null,
    rial           bigint      not null,
    until_day      date        not null,
    released_at    datetime(6) null,
    key retention_item_due (released_at, until_day),
    key retention_item_of (contractor_id, released_at),
    constraint retention_item_invoice foreign key (invoice_number) references invoice (number)
);

-- Payments now belong to invoices; those recorded before there were invoices keep their request.
alter table payment
    modify request_id bigint null,
    add invoice_number varchar(16) character set ascii null,
    add method varchar(12) character set ascii null,
    add reference varchar(60) null,
    add payment_key varchar(120) character set ascii collate ascii_bin null,
    add constraint payment_once unique (invoice_number, payment_key),
    add constraint payment_invoice foreign key (invoice_number) references invoice (number),
    add constraint payment_for_something check (request_id is not null or invoice_number is not null);

-- Money given back after a credit note.
create table refund (
    id             bigint      not null auto_increment primary key,
    invoice_number varchar(16) character set ascii not null,
    amount_rial    bigint      not null,
    method         varchar(12) character set ascii not null,
    reference      varchar(60) null,
    refund_key     varchar(120) character set ascii collate ascii_bin not null,
    paid_at        datetime(6) not null,
    by_username    varchar(60) not null,
    constraint refund_once unique (invoice_number, refund_key),
    constraint refund_positive check (amount_rial > 0),
    constraint refund_invoice foreign key (invoice_number) references invoice (number)
);

create trigger invoice_stays before update on invoice for each row
    signal sqlstate '45000' set message_text = 'an invoice is never changed';
create trigger invoice_remains before delete on invoice for each row
    signal sqlstate '45000' set message_text = 'an invoice is never deleted';
create trigger invoice_line_stays before update on invoice_line for each row
    signal sqlstate '45000' set message_text = 'an invoice is never changed';
create trigger invoice_line_remains before delete on invoice_line for each row
    signal sqlstate '45000' set message_text = 'an invoice is never changed';

-- Rows are numbered by the database; the numbers given in blocks of fifty so far are skipped.
create sequence payment_number start with 1000000000 increment by 1 cache 100;
