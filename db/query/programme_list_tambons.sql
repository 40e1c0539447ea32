-- The tambons the province listed for a programme and those that have projects of it, by district and
-- then by name.
SELECT a.code, a.name_th, a.name_en, d.name_th, d.name_en, a.pilot_group, m.listed, m.project_count
FROM (SELECT u.area_code, max(u.listed) AS listed, sum(u.project_count) AS project_count
      FROM (SELECT g.area_code, 1 AS listed, 0 AS project_count
            FROM programme_area AS g
            WHERE g.programme = :programme
            UNION ALL
            SELECT t.scope, 0, t.project_count
            FROM marked_total AS t
            WHERE t.mark = 'programme' AND t.programme = :programme AND length(t.scope) = 6) AS u
      GROUP BY u.area_code) AS m
JOIN area AS a ON a.code = m.area_code
LEFT JOIN area AS d ON d.code = a.parent_code
ORDER BY d.sort_key, d.code, a.sort_key, a.code;
