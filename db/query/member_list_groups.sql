-- The pilot groups with their sums of a fiscal year (0: all), and what their tambons have sent.
SELECT c.scope, 'province', NULL, NULL, NULL, NULL,
       CAST(substr(c.scope, length('group/') + 1) AS INTEGER) AS pilot_group,
       coalesce(t.project_count, 0), coalesce(t.amount_satang, 0), coalesce(t.no_budget_count, 0),
       c.tambon_count, c.tambon_total, c.sample_count, c.as_of, coalesce(n.tambon_count, 0), NULL
FROM coverage AS c
LEFT JOIN project_total AS t ON t.scope = c.scope AND t.fiscal_year_be = :fiscal_year_be
                            AND t.status = 'all' AND t.class = 'all'
LEFT JOIN coverage AS n ON n.scope = c.scope AND n.kind = 'plans'
WHERE c.scope >= 'group/' AND c.scope < 'group0' AND c.kind = 'projects'
ORDER BY pilot_group;
