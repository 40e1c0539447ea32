-- What is paid out, of the projects whose office says so, beside the budget of the same projects: a
-- tambon's, its district's, its group's and the province's.
WITH scope_of (place, scope) AS (
    SELECT code, code FROM main.area WHERE level = 'tambon'
    UNION ALL
    SELECT code, substr(code, 1, 4) FROM main.area WHERE level = 'tambon'
    UNION ALL
    SELECT code, substr(code, 1, 2) FROM main.area WHERE level = 'tambon'
    UNION ALL
    SELECT code, 'group/' || pilot_group FROM main.area WHERE pilot_group IS NOT NULL
)
INSERT INTO main.disbursed_total (scope, fiscal_year_be, project_count, budget_satang,
                                  no_budget_count, disbursed_satang, first_date, last_date)
SELECT s.scope, p.fiscal_year_be, count(*), sum(coalesce(p.budget_satang, 0)),
       sum(p.budget_satang IS NULL), sum(p.disbursed_satang), min(p.disbursed_date),
       max(p.disbursed_date)
FROM main.project AS p
JOIN scope_of AS s ON s.place = p.area_code
WHERE p.disbursed_satang IS NOT NULL
GROUP BY s.scope, p.fiscal_year_be
ORDER BY s.scope, p.fiscal_year_be;
