-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT project.office_code || '/' || rung, project_ladder.fiscal_year_be,
       project.code || '/' || rung, project.name
FROM project
JOIN project_ladder ON project_ladder.project_code = project.code
WHERE project.area_code = :office
ORDER BY project.office_code, rung;
