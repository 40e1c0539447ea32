DELETE FROM indicator
WHERE set_code || '/' || edition || '/' || code = :key;
