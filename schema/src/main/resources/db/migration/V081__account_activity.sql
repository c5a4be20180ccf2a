-- Who has left keeps their name in what they did, and signs in no more.
alter table user_account add column active boolean not null default true;
