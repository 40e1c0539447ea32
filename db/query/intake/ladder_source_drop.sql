-- The rungs go with their project; '0' is the character after '/'.
DELETE FROM row_source
WHERE kind = 'ladder' AND record_key >= :key || '/' AND record_key < :key || '0';
