-- Whether the release can tell boundaries: those made before have no such column.
SELECT count(*) FROM pragma_table_info('area') WHERE name = 'boundary';
