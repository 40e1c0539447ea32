-- The projects of a tambon and fiscal year in the order of the register, each with the name of the one
-- it is part of.
SELECT p.code, p.*, o.name
FROM project AS p
LEFT JOIN project AS o ON o.code = p.parent_code
WHERE p.area_code = :tambon_code AND p.fiscal_year_be = :fiscal_year_be
ORDER BY p.fiscal_year_be DESC, ifnull(p.priority_rank, 1000000), p.office_code;
