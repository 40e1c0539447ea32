-- What layout 2 has beside new tables, which public.sql and province.sql make by themselves.
ALTER TABLE organisation ADD COLUMN area_code TEXT;
