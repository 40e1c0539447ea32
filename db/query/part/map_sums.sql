-- Of tambons a: the sums of their projects over all years, and what they have sent.
SELECT a.code, coalesce(t.project_count, 0), coalesce(t.amount_satang, 0),
       coalesce(t.no_budget_count, 0),
       (SELECT coalesce(sum(d.project_count), 0)
        FROM project_total AS d
        WHERE d.scope = a.code AND d.fiscal_year_be > 0 AND d.status = 'done' AND d.class = 'all'),
       coalesce(c.row_count, 0), coalesce(c.sample_count, 0)
FROM area AS a
LEFT JOIN project_total AS t ON t.scope = a.code AND t.fiscal_year_be = 0 AND t.status = 'all'
                            AND t.class = 'all'
LEFT JOIN coverage AS c ON c.scope = a.code AND c.kind = 'projects'
