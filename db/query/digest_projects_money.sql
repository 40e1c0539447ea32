-- The money of the projects of a tambon and fiscal year, project by project.
SELECT p.code, m.*
FROM project AS p
CROSS JOIN project_money AS m ON m.project_code = p.code
WHERE p.area_code = :tambon_code AND p.fiscal_year_be = :fiscal_year_be
ORDER BY p.fiscal_year_be DESC, ifnull(p.priority_rank, 1000000), p.office_code;
