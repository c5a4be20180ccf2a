-- How an objection of an applicant was decided and what they are told of it; what the supervisor noted for the
-- colleagues stays in the history of the request.
create table dispute_decision (
    request_id  bigint       not null,
    decided_at  datetime(6)  not null,
    decided_by  varchar(60)  not null,
    upheld      boolean      not null,
    told_reason varchar(250) not null,
    primary key (request_id, decided_at),
    constraint dispute_decision_request foreign key (request_id) references service_request (id)
);

alter table penalty
    add column told_reason varchar(2000) null comment 'what the contractor reads; decision_note stays inside';

-- until now the note itself stood on the contractor's page
update penalty set told_reason = decision_note where decision_note is not null;

-- a wording of before this place existed would leave the reason out
update notice_wording set text = concat(text, '\nدلیل: {reason}')
 where template = 'dispute-decided' and text not like '%{reason}%' and char_length(text) < 980;
