-- What Khosh and a contractor agreed. Terms never change; only a successor may end a running contract early.
create table contractor_contract (
    id                     bigint       not null auto_increment primary key,
    contractor_id          bigint       not null,
    version                int          not null,
    from_day               date         not null,
    until_day              date         not null comment 'last day',
    superseded_from        date         null comment 'first day of the successor that ended it early',
    offer_minutes          int          not null,
    arrival_grace_minutes  int          not null,
    warranty_months        int          not null,
    share_permille         int          not null,
    retention_permille     int          not null,
    penalty_mode           varchar(20)  character set ascii not null,
    penalty_rate_permille  int          not null,
    objection_days         int          not null,
    reference              varchar(100) null comment 'number of the signed paper',
    signed_at              datetime(6)  not null,
    by_username            varchar(60)  not null,
    constraint contractor_contract_version unique (contractor_id, version),
    key contractor_contract_days (contractor_id, from_day),
    constraint contractor_contract_range check (until_day >= from_day and superseded_from > from_day),
    constraint contractor_contract_mode check (penalty_mode in ('COST_PLUS', 'FLAT_ORIGINAL', 'FLAT_REWORK')),
    constraint contractor_contract_contractor foreign key (contractor_id) references contractor (id)
);

delimiter $$
create trigger contractor_contract_stays before update on contractor_contract for each row
begin
    if old.superseded_from is not null or new.superseded_from is null
        or not (new.id <=> old.id and new.contractor_id <=> old.contractor_id and new.version <=> old.version
            and new.from_day <=> old.from_day and new.until_day <=> old.until_day
            and new.offer_minutes <=> old.offer_minutes and new.arrival_grace_minutes <=> old.arrival_grace_minutes
            and new.warranty_months <=> old.warranty_months and new.share_permille <=> old.share_permille
            and new.retention_permille <=> old.retention_permille and new.penalty_mode <=> old.penalty_mode
            and new.penalty_rate_permille <=> old.penalty_rate_permille
            and new.objection_days <=> old.objection_days and new.reference <=> old.reference
            and new.signed_at <=> old.signed_at and new.by_username <=> old.by_username) then
        signal sqlstate '45000' set message_text = 'the terms of a contract never change';
    end if;
end$$
create trigger contractor_contract_remains before delete on contractor_contract for each row
    signal sqlstate '45000' set message_text = 'a contract is never deleted'$$
delimiter ;

-- What a contractor must have shown, and what they showed. The last evidence of an item counts.
create table standard_item (
    code       varchar(40)  character set ascii not null primary key,
    name       varchar(80)  not null,
    mandatory  boolean      not null,
    expires    boolean      not null comment 'evidence needs a last day',
    grace_days int          not null comment 'from joining until the item is demanded',
    position   int          not null,
    constraint standard_item_grace check (grace_days between 0 and 3650)
);
insert into standard_item (code, name, mandatory, expires, grace_days, position) values
    ('identity-card', 'کارت شناسایی خوش', true, true, 30, 1),
    ('etiquette-code', 'امضای آداب برخورد با مشتری', true, false, 30, 2),
    ('uniform', 'لباس کار و نشان خوش', true, false, 30, 3),
    ('tool-list', 'فهرست ابزار کامل', true, false, 30, 4),
    ('liability-insurance', 'بیمه‌نامهٔ مسئولیت', true, true, 30, 5),
    ('no-criminal-record', 'گواهی نداشتن سوءپیشینه', true, true, 60, 6),
    ('guild-licence', 'پروانهٔ کسب', false, true, 30, 7),
    ('skill-certificate', 'گواهی مهارت فنی و حرفه‌ای', false, true, 60, 8);

create table standard_evidence (
    id            bigint       not null auto_increment primary key,
    contractor_id bigint       not null,
    item_code     varchar(40)  character set ascii not null,
    kind          varchar(12)  character set ascii not null,
    reference     varchar(100) null,
    inspected_by  varchar(60)  not null,
    inspected_at  datetime(6)  not null,
    expires_on    date         null comment 'last day',
    key standard_evidence_last (contractor_id, item_code, id),
    constraint standard_evidence_kind check (kind in ('DOCUMENT', 'INSPECTION', 'SIGNATURE', 'REVOKED')),
    constraint standard_evidence_contractor foreign key (contractor_id) references contractor (id),
    constraint standard_evidence_item foreign key (item_code) references standard_item (code)
);

create table contractor_observation (
    id            bigint       not null auto_increment primary key,
    contractor_id bigint       not null,
    kind          varchar(12)  character set ascii not null,
    value         int          not null,
    obs_key       varchar(120) character set ascii collate ascii_bin not null,
    at            datetime(6)  not null,
    constraint contractor_observation_once unique (obs_key),
    key contractor_observation_of (contractor_id, at),
    constraint contractor_observation_kind check (kind in ('SURVEY', 'PUNCTUALITY', 'CLAIM', 'COMPLAINT')),
    constraint contractor_observation_value check (value between 0 and 100),
    constraint contractor_observation_contractor foreign key (contractor_id) references contractor (id)
);

alter table contractor
    add standing_reason_code varchar(40) character set ascii null,
    add standing_reason varchar(300) null,
    add standing_since datetime(6) null,
    add standing_by varchar(60) null,
    add blocked_from date null comment 'first day on which a mandatory standard is missing or expired';
update contractor set standing_since = created_at, blocked_from = date_add(date(created_at), interval 30 day);

create table contractor_standing_event (
    id            bigint       not null auto_increment primary key,
    contractor_id bigint       not null,
    at            datetime(6)  not null,
    event         varchar(40)  character set ascii not null,
    reason_code   varchar(40)  character set ascii null,
    reason        varchar(300) null,
    by_username   varchar(60)  not null,
    key contractor_standing_event_of (contractor_id, id),
    constraint contractor_standing_event_contractor foreign key (contractor_id) references contractor (id)
);

-- One person proposes to end the work with a contractor, another approves.
create table contractor_termination (
    id            bigint       not null auto_increment primary key,
    contractor_id bigint       not null,
    state         varchar(10)  character set ascii not null,
    reason        varchar(300) not null,
    proposed_by   varchar(60)  not null,
    proposed_at   datetime(6)  not null,
    decided_by    varchar(60)  null,
    decided_at    datetime(6)  null,
    decision      varchar(300) null,
    open_for      bigint as (case when state = 'PROPOSED' then contractor_id end) persistent,
    constraint contractor_termination_one_open unique (open_for),
    key contractor_termination_of (contractor_id, id),
    constraint contractor_termination_state check (state in ('PROPOSED', 'APPROVED', 'WITHDRAWN')),
    constraint contractor_termination_two_persons
        check (state <> 'APPROVED' or decided_by is not null and decided_by <> proposed_by),
    constraint contractor_termination_contractor foreign key (contractor_id) references contractor (id)
);

create table contractor_appeal (
    id            bigint        not null auto_increment primary key,
    contractor_id bigint        not null,
    text          varchar(2000) not null,
    recorded_at   datetime(6)   not null,
    recorded_by   varchar(60)   not null,
    answer        varchar(2000) null,
    answered_at   datetime(6)   null,
    answered_by   varchar(60)   null,
    key contractor_appeal_of (contractor_id, id),
    constraint contractor_appeal_contractor foreign key (contractor_id) references contractor (id)
);
