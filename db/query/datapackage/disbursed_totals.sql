SELECT t.scope, a.name_th AS scope_th, t.fiscal_year_be, t.project_count,
       t.budget_satang AS budget_baht, t.no_budget_count, t.disbursed_satang AS disbursed_baht,
       t.first_date, t.last_date
FROM disbursed_total AS t
LEFT JOIN area AS a ON a.code = t.scope
ORDER BY t.scope, t.fiscal_year_be;
