-- how often the wrap-up under way was extended
alter table agent_state add column extensions int not null default 0;
