-- Sums whose four classes do not add up to their status, or whose statuses or years do not add up to
-- their header (B2).
SELECT scope, fiscal_year_be, status
FROM project_total
WHERE status <> 'all'
GROUP BY scope, fiscal_year_be, status
HAVING sum(CASE class WHEN 'all' THEN amount_satang END)
    <> sum(CASE class WHEN 'all' THEN 0 ELSE amount_satang END)
    OR sum(class = 'all') <> 1
UNION ALL
SELECT scope, fiscal_year_be, 'all'
FROM project_total
WHERE class = 'all' AND fiscal_year_be > 0
GROUP BY scope, fiscal_year_be
HAVING sum(iif(status = 'all', amount_satang, 0)) <> sum(iif(status = 'all', 0, amount_satang))
    OR sum(iif(status = 'all', project_count, 0)) <> sum(iif(status = 'all', 0, project_count))
UNION ALL
SELECT scope, 0, 'all'
FROM project_total
WHERE status = 'all' AND class = 'all'
GROUP BY scope
HAVING sum(iif(fiscal_year_be = 0, amount_satang, 0))
    <> sum(iif(fiscal_year_be = 0, 0, amount_satang))
    OR sum(iif(fiscal_year_be = 0, project_count, 0))
    <> sum(iif(fiscal_year_be = 0, 0, project_count))
LIMIT 1;
