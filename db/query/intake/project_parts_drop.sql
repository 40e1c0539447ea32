-- Rungs and photos go with their project; '0' is the character after '/'.
DELETE FROM row_source
WHERE kind IN ('ladder', 'photos') AND record_key >= :key || '/' AND record_key < :key || '0';
