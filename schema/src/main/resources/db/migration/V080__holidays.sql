-- Days on which the offices of the country are closed, beside the weekly ones.
create table holiday (
    day date not null primary key,
    title varchar(100) not null,
    changed_at datetime(6) not null,
    changed_by varchar(40) character set ascii
);
