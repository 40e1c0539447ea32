-- A3: a part whose whole project is missing, of another tambon, or a part of itself.
WITH RECURSIVE above (code, ancestor, depth) AS (
    SELECT code, parent_code, 1 FROM main.project WHERE parent_code IS NOT NULL
    UNION ALL
    SELECT a.code, p.parent_code, a.depth + 1
    FROM above AS a
    JOIN main.project AS p ON p.code = a.ancestor
    WHERE p.parent_code IS NOT NULL AND a.ancestor <> a.code AND a.depth < 20
)
SELECT c.area_code, c.office_code, c.name
FROM above AS a
JOIN main.project AS c ON c.code = a.code
LEFT JOIN main.project AS p ON p.code = a.ancestor
WHERE p.code IS NULL OR p.area_code <> c.area_code OR a.ancestor = a.code OR a.depth = 20
LIMIT 1;
