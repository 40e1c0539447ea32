-- A4: a rung of a project that is not there.
SELECT '', l.project_code, l.rung
FROM main.project_ladder AS l
WHERE NOT EXISTS (SELECT 1 FROM main.project AS p WHERE p.code = l.project_code)
LIMIT 1;
