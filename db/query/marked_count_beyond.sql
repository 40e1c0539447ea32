-- How many projects of a scope are beyond its capacity, and their money.
SELECT count(*), coalesce(sum(p.budget_satang), 0), coalesce(sum(p.budget_satang IS NULL), 0)
FROM project AS p
WHERE p.beyond_capacity = 1 AND p.area_code BETWEEN :first_area AND :last_area;
