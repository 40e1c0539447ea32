-- The programmes a tambon is part of: those the province listed it for, and those it has projects of.
SELECT p.code, p.name_th, p.start_year_be, p.end_year_be, p.year_kind, g.area_code IS NOT NULL,
       coalesce(t.project_count, 0)
FROM programme AS p
LEFT JOIN programme_area AS g ON g.programme = p.code AND g.area_code = :tambon_code
LEFT JOIN marked_total AS t
       ON t.mark = 'programme' AND t.programme = p.code AND t.scope = :tambon_code
WHERE g.area_code IS NOT NULL OR t.scope IS NOT NULL
ORDER BY p.sort_order, p.code;
