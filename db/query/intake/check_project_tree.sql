SELECT project.office_code, project.fiscal_year_be, parent.office_code
FROM project
LEFT JOIN project AS parent ON parent.code = project.parent_code
WHERE project.area_code = :office
ORDER BY project.office_code;
