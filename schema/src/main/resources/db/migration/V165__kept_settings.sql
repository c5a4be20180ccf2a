-- Thresholds that administrators set at a desktop; they hold from the server's next start and go before its file.
create table kept_setting (
    setting_key varchar(80)  character set ascii not null primary key,
    value       varchar(200) not null,
    kept_at     datetime(6)  not null,
    by_username varchar(60)  not null
);
