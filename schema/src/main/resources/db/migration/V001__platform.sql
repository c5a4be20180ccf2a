create table lease (
    name varchar(60) character set ascii not null primary key,
    owner varchar(80) character set ascii not null,
    fencing_number bigint not null,
    expires_at datetime(6) not null
);

create table idempotency_key (
    scope varchar(60) character set ascii not null,
    idempotency_key varchar(80) character set ascii collate ascii_bin not null,
    body_hash binary(32) not null,
    status smallint not null,
    response mediumtext,
    created_at datetime(6) not null,
    primary key (scope, idempotency_key),
    key idempotency_key_age (created_at)
);
