DELETE FROM indicator_set
WHERE code || '/' || edition = :key;
