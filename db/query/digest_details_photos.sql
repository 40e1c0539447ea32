-- The pictures of all projects of the province, project by project.
SELECT project_code, *
FROM photo
ORDER BY project_code, stage, file;
