-- The activities of all projects of the province, project by project.
SELECT parent_code, *
FROM project
WHERE parent_code IS NOT NULL
ORDER BY parent_code, code;
