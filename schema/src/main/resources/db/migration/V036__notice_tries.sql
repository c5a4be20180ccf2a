alter table outbox
    add tried_at datetime(6) null comment 'when it was last handed to a provider' after next_at,
    add resends int not null default 0 comment 'how often a person sent it again; part of the key that the provider knows';
