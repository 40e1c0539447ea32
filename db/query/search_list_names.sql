-- Every name that is looked for while somebody types, but titles of documents: once, when the search is
-- opened, in dictionary order, which is the order of hits that are equally good. The names of an area's
-- parents are found by its code.
SELECT s.search_key, s.kind, s.record_key
FROM search_name AS s
LEFT JOIN area AS a ON s.kind = 'area' AND a.code = s.record_key
LEFT JOIN organisation AS o ON s.kind = 'organisation' AND o.code = s.record_key
LEFT JOIN glossary AS g ON s.kind = 'glossary' AND g.term = s.record_key
WHERE s.kind <> 'document'
ORDER BY coalesce(a.sort_key, o.sort_key, g.sort_key), s.search_key, s.kind, s.record_key;
