-- Who can do which service where, in one narrow table: the ranking reads the few who are meant instead of matching all
-- who cover a city with all who can do the service. Kept by the two tables that it is made of, whoever writes them.
create table contractor_offer (
    service_code  varchar(60) character set ascii not null,
    region_id     bigint not null,
    contractor_id bigint not null,
    primary key (service_code, region_id, contractor_id),
    key contractor_offer_contractor (contractor_id)
);

insert into contractor_offer
select s.service_code, r.region_id, r.contractor_id
from contractor_region r
join contractor_service s on s.contractor_id = r.contractor_id;

-- Each locks the contractor, so that a place and a service that two people add at once both see the other.
delimiter $$
create trigger contractor_offer_new_place after insert on contractor_region for each row
begin
    declare locked bigint;
    select id into locked from contractor where id = new.contractor_id for update;
    insert into contractor_offer
    select s.service_code, new.region_id, new.contractor_id
    from contractor_service s
    where s.contractor_id = new.contractor_id;
end$$
create trigger contractor_offer_new_service after insert on contractor_service for each row
begin
    declare locked bigint;
    select id into locked from contractor where id = new.contractor_id for update;
    insert into contractor_offer
    select new.service_code, r.region_id, new.contractor_id
    from contractor_region r
    where r.contractor_id = new.contractor_id;
end$$
create trigger contractor_offer_lost_place after delete on contractor_region for each row
    delete from contractor_offer where contractor_id = old.contractor_id and region_id = old.region_id$$
create trigger contractor_offer_lost_service after delete on contractor_service for each row
    delete from contractor_offer where contractor_id = old.contractor_id and service_code = old.service_code$$
create trigger contractor_offer_same_place before update on contractor_region for each row
    signal sqlstate '45000' set message_text = 'a covered place is taken out and put in, never changed'$$
create trigger contractor_offer_same_service before update on contractor_service for each row
    signal sqlstate '45000' set message_text = 'a service is taken out and put in, never changed'$$
delimiter ;
