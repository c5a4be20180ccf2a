create table user_account (
    id bigint not null auto_increment primary key,
    username varchar(40) character set ascii not null,
    display_name varchar(100) not null,
    role varchar(20) character set ascii not null,
    extension varchar(6) character set ascii,
    password_hash varchar(200) character set ascii collate ascii_bin not null,
    must_change boolean not null,
    created_at datetime(6) not null,
    unique key user_account_username (username),
    unique key user_account_extension (extension)
);

create table session_token (
    token_hash binary(32) not null primary key,
    user_id bigint not null,
    created_at datetime(6) not null,
    last_used_at datetime(6) not null,
    absolute_expires_at datetime(6) not null,
    revoked_at datetime(6),
    key session_token_user (user_id),
    constraint session_token_user foreign key (user_id) references user_account (id)
);

create table sign_in_failure (
    username varchar(40) character set ascii not null,
    address varchar(45) character set ascii not null,
    failures int not null,
    last_at datetime(6) not null,
    primary key (username, address)
);

create table audit_entry (
    id bigint not null auto_increment primary key,
    at datetime(6) not null,
    user_id bigint,
    username varchar(40) character set ascii,
    action varchar(60) character set ascii not null,
    subject varchar(120) not null,
    detail text,
    key audit_entry_at (at)
);
