-- How many projects of a tambon and fiscal year are known to stand on each rung.
SELECT l.rung, count(*)
FROM project AS p
JOIN project_ladder AS l ON l.project_code = p.code
WHERE p.area_code = :tambon_code AND p.fiscal_year_be = :fiscal_year_be
GROUP BY l.rung;
