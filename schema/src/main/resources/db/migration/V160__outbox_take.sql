-- The sender takes what is due in the order of time, state by state. Without the channel in front it read and sorted all
-- that waited for each few texts, so that the longer an outage had lasted the slower the outbox emptied.
alter table outbox add key outbox_take (channel, state, next_at), drop key outbox_due;
