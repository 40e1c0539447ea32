-- What the companion is derived from.
SELECT snapshot_name, number, made_utc, document_count
FROM companion;
