-- What is promised of a service, by version; a promise that stands is never changed.
create table service_promise (
    service_code   varchar(60) character set ascii not null,
    version        int         not null,
    from_day       date        not null,
    response_hours int         not null,
    finish_hours   int         not null,
    working_days   boolean     not null comment 'hours of weekends and holidays do not count',
    set_at         datetime(6) not null,
    by_username    varchar(60) not null,
    primary key (service_code, version),
    key service_promise_day (service_code, from_day),
    constraint service_promise_hours check (response_hours between 1 and 720 and finish_hours between 1 and 2160),
    constraint service_promise_offering foreign key (service_code) references service_offering (code)
);

alter table service_request
    add column asset           varchar(80)  null comment 'what the work is on, as the applicant calls it',
    add column promise_version int          null comment '0: the general promise',
    add column respond_due     datetime(6)  null,
    add column responded_at    datetime(6)  null,
    add column finish_due      datetime(6)  null,
    add key service_request_respond (responded_at, respond_due),
    add key service_request_finish (finished_at, finish_due);
