-- B2: a tambon whose header, all years, is not the sum of its projects, or whose four classes are
-- not the money of its projects.
WITH project_sum (area_code, project_count, amount_satang) AS (
    SELECT area_code, count(*), sum(coalesce(budget_satang, 0)) FROM main.project GROUP BY area_code
),
money_sum (area_code, amount_satang) AS (
    SELECT p.area_code, sum(m.amount_satang)
    FROM main.project_money AS m
    JOIN main.project AS p ON p.code = m.project_code
    GROUP BY p.area_code
)
SELECT p.area_code, p.amount_satang, t.amount_satang
FROM project_sum AS p
LEFT JOIN money_sum AS m ON m.area_code = p.area_code
LEFT JOIN main.project_total AS t
       ON t.scope = p.area_code AND t.fiscal_year_be = 0 AND t.status = 'all' AND t.class = 'all'
WHERE t.project_count IS NOT p.project_count
   OR t.amount_satang IS NOT p.amount_satang
   OR coalesce(m.amount_satang, 0) <> p.amount_satang
   OR p.amount_satang <> (SELECT coalesce(sum(c.amount_satang), 0)
                          FROM main.project_total AS c
                          WHERE c.scope = p.area_code AND c.fiscal_year_be > 0
                            AND c.status <> 'all' AND c.class <> 'all')
LIMIT 1;
