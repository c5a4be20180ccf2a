-- Pictures of work and of papers. The files lie beside the database by the hash of what is in them.
create table photo (
    id       bigint       not null auto_increment primary key,
    subject  varchar(40)  character set ascii null comment 'assignment:17 or evidence:17; null: not used yet',
    hash     char(64)     character set ascii not null comment 'SHA-256 of the stored picture',
    width    int          not null,
    height   int          not null,
    bytes    int          not null,
    caption  varchar(60)  null,
    received_at datetime(6) not null,
    sent_by  varchar(60)  not null,
    fixed_at datetime(6)  null comment 'from then on it stays',
    constraint photo_once unique (subject, hash),
    key photo_file (hash),
    key photo_unused (received_at),
    constraint photo_size check (width > 0 and height > 0 and bytes > 0)
);

alter table standard_evidence
    add column photo_id bigint null,
    add constraint standard_evidence_photo foreign key (photo_id) references photo (id);
