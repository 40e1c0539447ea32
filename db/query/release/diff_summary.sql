-- A row a tambon (or the province) and kind that differs: how many records are new, gone, changed;
-- rows and money of a tambon before and after.
WITH record AS (
    SELECT area_code, kind, record_key, max(what = 'new') AS is_new, max(what = 'gone') AS is_gone
    FROM temp.difference
    GROUP BY area_code, kind, record_key
),
counted AS (
    SELECT area_code, kind, sum(is_new) AS new_count, sum(is_gone AND NOT is_new) AS gone_count,
           sum(NOT is_new AND NOT is_gone) AS changed_count
    FROM record GROUP BY area_code, kind
)
SELECT c.area_code, coalesce(a.name_th, b.name_th, ''), coalesce(d.name_th, ''), c.kind,
       c.new_count, c.gone_count, c.changed_count,
       coalesce(o.row_count, 0), coalesce(n.row_count, 0),
       iif(c.kind = 'projects', coalesce(s.amount_satang, 0), 0),
       iif(c.kind = 'projects', coalesce(t.amount_satang, 0), 0)
FROM counted AS c
LEFT JOIN main.area AS a ON a.code = c.area_code
LEFT JOIN previous.area AS b ON b.code = c.area_code
LEFT JOIN main.area AS d ON d.code = substr(c.area_code, 1, 4) AND d.level = 'district'
LEFT JOIN previous.coverage AS o ON o.scope = c.area_code AND o.kind = c.kind
LEFT JOIN main.coverage AS n ON n.scope = c.area_code AND n.kind = c.kind
LEFT JOIN previous.project_total AS s
       ON s.scope = c.area_code AND s.fiscal_year_be = 0 AND s.status = 'all' AND s.class = 'all'
LEFT JOIN main.project_total AS t
       ON t.scope = c.area_code AND t.fiscal_year_be = 0 AND t.status = 'all' AND t.class = 'all'
ORDER BY c.area_code, c.kind;
