create table outbox (
    id bigint not null auto_increment primary key,
    template varchar(60) character set ascii not null,
    phone varchar(20) character set ascii not null,
    subject varchar(60) character set ascii not null,
    version int not null,
    text varchar(1000) not null,
    state varchar(16) character set ascii not null,
    attempts int not null default 0,
    next_at datetime(6) not null,
    fencing_number bigint,
    provider_message_id varchar(60) character set ascii,
    last_failure varchar(200),
    created_at datetime(6) not null,
    sent_at datetime(6),
    unique key outbox_once (template, phone, subject, version),
    key outbox_due (state, next_at)
);

create table demo_text (
    id bigint not null auto_increment primary key,
    local_id varchar(40) character set ascii not null,
    phone varchar(20) character set ascii not null,
    text varchar(1000) not null,
    received_at datetime(6) not null,
    unique key demo_text_once (local_id),
    key demo_text_phone (phone, received_at)
);
