-- Every document's title in the order of the hits, that of the library: the newest first. What stands beside it
-- is found too: where it belongs, and its year. Columns as in read_projects.sql.
WITH ordered (place, area_code, code) AS MATERIALIZED (
    SELECT row_number() OVER (ORDER BY date DESC, area_code, code), area_code, code
    FROM snapshot.document
)
SELECT o.place, o.area_code || '/' || o.code, substr(o.area_code, 3, 2), d.title, NULL,
       ifnull(a.name_th, '') || char(10) || ifnull(u.name_th, ''), NULL
FROM ordered AS o
CROSS JOIN snapshot.document AS d ON d.area_code = o.area_code AND d.code = o.code
LEFT JOIN snapshot.area AS a ON a.code = d.area_code
LEFT JOIN snapshot.area AS u ON u.code = a.parent_code;
