-- What is paid out in a scope, year by year, beside the budget of the same projects.
SELECT fiscal_year_be, project_count, budget_satang, no_budget_count, disbursed_satang, first_date,
       last_date
FROM disbursed_total
WHERE scope = :scope
ORDER BY fiscal_year_be DESC;
