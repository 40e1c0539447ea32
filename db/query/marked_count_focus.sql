-- How many focus projects a scope has, and their money.
SELECT count(*), coalesce(sum(p.budget_satang), 0), coalesce(sum(p.budget_satang IS NULL), 0)
FROM project AS p
WHERE p.focus = 1 AND p.area_code BETWEEN :first_area AND :last_area;
