-- What administrators wrote goes before the reference files, which are read at every start.
create table notice_wording (
    template varchar(60) character set ascii not null primary key,
    text varchar(1000) not null,
    changed_at datetime(6) not null,
    changed_by varchar(40) character set ascii
);
alter table region add column kept_since datetime(6) null comment 'written by an administrator';
