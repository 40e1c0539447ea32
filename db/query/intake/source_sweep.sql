-- Files of this office and kind that no row in force comes from any more, but for the newest.
DELETE FROM source_file
WHERE office_code = :office AND kind = :kind AND id <> :newest
  AND NOT EXISTS (SELECT 1 FROM row_source AS r WHERE r.source_file = source_file.id);
