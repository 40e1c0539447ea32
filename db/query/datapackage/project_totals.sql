-- Years from 1: up to layout 3 a release had sums over all years too, as year 0.
SELECT t.scope, a.name_th AS scope_th, t.fiscal_year_be, t.status AS total_status,
       t.status AS total_status_th, t.class AS total_class, t.class AS total_class_th, t.project_count,
       t.amount_satang AS amount_baht, t.no_budget_count
FROM project_total AS t
LEFT JOIN area AS a ON a.code = t.scope
WHERE t.fiscal_year_be > 0
ORDER BY t.scope, t.fiscal_year_be, t.status, t.class;
