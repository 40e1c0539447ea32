-- Sums whose four classes do not add up to their header (B2).
SELECT scope, fiscal_year_be, status
FROM project_total
GROUP BY scope, fiscal_year_be, status
HAVING sum(CASE class WHEN 'all' THEN amount_satang END)
    <> sum(CASE class WHEN 'all' THEN 0 ELSE amount_satang END)
    OR sum(class = 'all') <> 1
LIMIT 1;
