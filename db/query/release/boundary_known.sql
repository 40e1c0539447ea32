-- Whether the master has the column yet: a copy of an older one may be read as it is.
SELECT count(*) FROM pragma_table_info('area', 'province') WHERE name = 'boundary';
