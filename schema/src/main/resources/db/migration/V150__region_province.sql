-- Contractors elsewhere in the province are looked for at each ranking; without it every region of the country is read.
create index region_province on region (province_id);
