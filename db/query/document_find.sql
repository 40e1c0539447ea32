-- The document of a code to type, which the release keeps among the names.
SELECT record_key
FROM search_name
WHERE search_key = :search_key AND kind = 'document'
ORDER BY record_key;
