-- Whether somebody was asked to do a thing already, also when it is done.
alter table desk_task add key desk_task_key (task_key, created_at);
