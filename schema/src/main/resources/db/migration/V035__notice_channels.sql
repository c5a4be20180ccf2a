alter table outbox
    add channel varchar(8) character set ascii not null default 'SMS' after phone,
    add email varchar(254) null after channel,
    add segments int not null default 1 after text,
    add provider varchar(20) character set ascii null comment 'that took it or may have taken it' after fencing_number,
    add withdrawn_at datetime(6) null comment 'no longer wanted; goes out only if it already did',
    add delivered_at datetime(6) null,
    add report_at datetime(6) null comment 'when the provider is asked next what became of it',
    add reports int not null default 0,
    drop key outbox_once,
    add unique key outbox_once (template, phone, subject, version, channel),
    add key outbox_subject (subject, template),
    add key outbox_report (state, report_at),
    add key outbox_provider (provider, provider_message_id);

-- Who wants no notices but those that belong to a running request.
create table notice_opt_out (
    phone varchar(20) character set ascii not null primary key,
    at datetime(6) not null
);

-- Texts that people sent to us. Stored before anything else is done with them, and handled once.
create table inbound_text (
    id bigint not null auto_increment primary key,
    message_id varchar(60) character set ascii collate ascii_bin not null,
    sender varchar(40) not null,
    line varchar(40) null comment 'our number that it was sent to',
    text varchar(1000) not null,
    received_at datetime(6) not null,
    handled_at datetime(6) null,
    handler varchar(60) character set ascii null comment 'who understood it; null: nobody',
    attempts int not null default 0,
    unique key inbound_text_once (message_id),
    key inbound_text_open (handled_at, received_at)
);
