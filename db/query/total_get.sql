-- The sums of a scope by fiscal year, status and class, of one year or of all. Years from 1: up to layout
-- 3 a release had these sums over all years too, as year 0.
SELECT status, class, project_count, amount_satang, no_budget_count
FROM project_total
WHERE scope = :scope AND fiscal_year_be BETWEEN max(:first_year_be, 1) AND :last_year_be
  AND status <> 'all';
