-- The villages of all projects of the province, project by project.
SELECT project_code, *
FROM project_village
ORDER BY project_code, village_code;
