INSERT INTO row_source (kind, record_key, source_file, source_row)
VALUES (:kind, :key, :source, :row)
ON CONFLICT (kind, record_key)
DO UPDATE SET source_file = excluded.source_file, source_row = excluded.source_row;
