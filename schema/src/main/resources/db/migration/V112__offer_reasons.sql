-- Why a phone rang for a call: what was known then, the rule's version, and what it concluded, so that it can be replayed.
create table offer_reason (
    call_id    varchar(64)   character set ascii collate ascii_bin not null,
    extension  varchar(6)    character set ascii not null,
    offered_at datetime(6)   not null,
    version    int           not null,
    facts      varchar(4000) not null,
    codes      varchar(200)  character set ascii not null,
    primary key (call_id, extension, offered_at)
);
