-- All sums of a scope and fiscal year (0: all years), as computed at release.
SELECT status, class, project_count, amount_satang, no_budget_count
FROM project_total
WHERE scope = :scope AND fiscal_year_be = :fiscal_year_be;
