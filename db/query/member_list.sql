-- The places below a place with their sums of a fiscal year (0: all), and what they have sent.
SELECT a.code, a.level, a.name_th, a.name_en, d.name_th, d.name_en, a.pilot_group,
       coalesce(t.project_count, 0), coalesce(t.amount_satang, 0), coalesce(t.no_budget_count, 0),
       coalesce(c.tambon_count, 0), coalesce(c.tambon_total, 0), coalesce(c.sample_count, 0), c.as_of,
       coalesce(n.tambon_count, 0), l.fiscal_year_be
FROM area AS a
LEFT JOIN area AS d ON length(a.code) > 4 AND d.code = substr(a.code, 1, 4)
LEFT JOIN project_total AS t ON t.scope = a.code AND t.fiscal_year_be = :fiscal_year_be
                            AND t.status = 'all' AND t.class = 'all'
LEFT JOIN coverage AS c ON c.scope = a.code AND c.kind = 'projects'
LEFT JOIN coverage AS n ON n.scope = a.code AND n.kind = 'plans'
LEFT JOIN plan AS l ON l.area_code = a.code
     AND l.fiscal_year_be = (SELECT max(fiscal_year_be) FROM plan WHERE area_code = a.code)
WHERE a.parent_code = :code
ORDER BY CASE a.level WHEN 'village' THEN a.code END, a.sort_key, a.code;
