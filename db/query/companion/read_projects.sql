-- Every project's texts in the order of the hits: the newest year first, then by place and forum rank. Its tambon,
-- district, year and villages are found with them.
WITH ordered (place, row) AS MATERIALIZED (
    SELECT row_number() OVER (ORDER BY fiscal_year_be DESC, area_code,
                                       ifnull(priority_rank, 1000000), office_code), rowid
    FROM snapshot.project
)
SELECT o.place, p.code, substr(p.area_code, 3, 2), p.name, p.objective,
       ifnull(t.name_th, '') || char(10) || ifnull(d.name_th, '') || char(10) ||
       'ปี' || p.fiscal_year_be,
       (SELECT group_concat('หมู่ที่ ' || CAST(substr(v.village_code, 7) AS INTEGER) || char(10) ||
                            a.name_th, char(10))
        FROM snapshot.project_village AS v
        JOIN snapshot.area AS a ON a.code = v.village_code
        WHERE v.project_code = p.code)
FROM ordered AS o
CROSS JOIN snapshot.project AS p ON p.rowid = o.row
LEFT JOIN snapshot.area AS t ON t.code = p.area_code
LEFT JOIN snapshot.area AS d ON d.code = t.parent_code;
