-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT project.office_code || '/' || stage || '/' || file,
       NULL,
       project.code || '/' || stage || '/' || file,
       project.name
FROM project
JOIN photo ON photo.project_code = project.code
WHERE project.area_code = :office
ORDER BY project.office_code, stage, file;
