-- A page of the projects that hold every part of what was typed, in the order of their place: ranking by
-- FTS5 would read every hit.
SELECT p.code
FROM project_text AS t
JOIN project_place AS p ON p.place = t.rowid
WHERE t.project_text MATCH :parts
ORDER BY t.rowid
LIMIT :row_limit OFFSET :first_row;
