-- after a restart the numbering of a call's news begins again; the moment does not
alter table call_journal drop primary key, drop column sequence,
    modify extension varchar(6) character set ascii not null default '',
    add primary key (call_id, at, event, extension);
