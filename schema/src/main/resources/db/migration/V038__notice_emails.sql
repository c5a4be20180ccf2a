-- Who wants notices by e-mail beside the texts, by the number that they are told on.
create table notice_email (
    phone varchar(20) character set ascii not null primary key,
    email varchar(254) not null,
    at datetime(6) not null,
    by_username varchar(60) not null
);
