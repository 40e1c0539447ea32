-- Documents whose title or code to type begins with a key.
SELECT DISTINCT s.record_key
FROM search_name AS s
WHERE s.search_key >= :search_key AND s.search_key < :search_key || char(1114111)
  AND s.kind = 'document'
LIMIT :row_limit;
