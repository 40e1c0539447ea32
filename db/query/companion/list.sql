-- The first of those that hold every part of what was typed, in the order of their place: ranking by FTS5 would
-- read every hit.
SELECT e.key, e.district
FROM entry_text AS t
JOIN entry AS e ON e.place = t.rowid
WHERE t.entry_text MATCH :parts AND t.rowid BETWEEN :first_place AND :last_place
ORDER BY t.rowid
LIMIT :row_limit;
