-- Double entry. The postings of an entry are written first and the entry last: the entry is taken only when they sum to
-- zero, and from then on nothing about it changes. A posting without its entry does not count.
create sequence ledger_entry_seq start with 1 increment by 1 cache 100;

create table ledger_entry (
    id          bigint       not null primary key,
    kind        varchar(40)  character set ascii not null,
    entry_key   varchar(120) character set ascii collate ascii_bin not null comment 'the same fact is booked once',
    memo        varchar(300) not null,
    at          datetime(6)  not null,
    constraint ledger_entry_once unique (entry_key)
);

create table ledger_posting (
    entry_id bigint      not null,
    position smallint    not null,
    account  varchar(60) character set ascii not null,
    rial     bigint      not null comment 'debit positive, credit negative',
    primary key (entry_id, position),
    key ledger_posting_account (account, rial),
    constraint ledger_posting_moves check (rial <> 0)
);

delimiter $$
create trigger ledger_entry_balances before insert on ledger_entry for each row
begin
    declare postings int;
    declare total decimal(30);
    select count(*), coalesce(sum(rial), 0) into postings, total from ledger_posting where entry_id = new.id;
    if postings < 2 or total <> 0 then
        signal sqlstate '45000' set message_text = 'a ledger entry needs two postings that sum to zero';
    end if;
end$$
create trigger ledger_entry_stays before update on ledger_entry for each row
    signal sqlstate '45000' set message_text = 'the ledger is append-only'$$
create trigger ledger_entry_remains before delete on ledger_entry for each row
    signal sqlstate '45000' set message_text = 'the ledger is append-only'$$
create trigger ledger_posting_before_its_entry before insert on ledger_posting for each row
begin
    if exists (select 1 from ledger_entry where id = new.entry_id) then
        signal sqlstate '45000' set message_text = 'this ledger entry is closed';
    end if;
end$$
create trigger ledger_posting_stays before update on ledger_posting for each row
    signal sqlstate '45000' set message_text = 'the ledger is append-only'$$
create trigger ledger_posting_remains before delete on ledger_posting for each row
begin
    if exists (select 1 from ledger_entry where id = old.entry_id) then
        signal sqlstate '45000' set message_text = 'the ledger is append-only';
    end if;
end$$
delimiter ;
