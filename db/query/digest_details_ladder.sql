-- The rungs of all projects of the province, project by project.
SELECT project_code, *
FROM project_ladder
ORDER BY project_code, rung;
