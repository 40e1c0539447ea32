-- The villages a project is for; none means the whole tambon.
SELECT village_code
FROM project_village
WHERE project_code = :code
ORDER BY village_code;
