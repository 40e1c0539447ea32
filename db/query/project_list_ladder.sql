-- The rungs a project is known to stand on.
SELECT rung, fiscal_year_be, date, reference
FROM project_ladder
WHERE project_code = :code;
