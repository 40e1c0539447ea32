-- Whether the release before could tell boundaries: older ones have no such column.
SELECT count(*) FROM pragma_table_info('area', 'previous') WHERE name = 'boundary';
