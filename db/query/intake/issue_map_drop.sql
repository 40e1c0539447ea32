DELETE FROM issue_map
WHERE from_edition || '/' || from_code || '/' || to_edition || '/' || to_code = :key;
