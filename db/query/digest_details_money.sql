-- The money of all projects of the province, project by project.
SELECT project_code, *
FROM project_money
ORDER BY project_code, class;
