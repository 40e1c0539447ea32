-- The fiscal years a scope has projects in; year 0 holds the sums over all of them.
SELECT fiscal_year_be
FROM project_total
WHERE scope = :scope AND fiscal_year_be > 0 AND status = 'all' AND class = 'all'
ORDER BY fiscal_year_be DESC;
