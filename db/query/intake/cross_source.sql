-- The file and row a record came from.
SELECT f.name, r.source_row
FROM row_source AS r
JOIN source_file AS f ON f.id = r.source_file
WHERE r.kind = :kind AND r.record_key = :key;
