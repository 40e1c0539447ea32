-- Direct children: Thai dictionary order, villages by number (which is the end of their code).
SELECT a.code, a.level, a.parent_code, p.name_th, p.name_en, a.name_th, a.name_en,
       a.pilot_group, a.village_count,
       CASE WHEN a.level IN ('province', 'district') THEN c.tambon_total ELSE 0 END,
       a.latitude, a.longitude, d.name_th, d.name_en
FROM area AS a
JOIN area AS p ON p.code = a.parent_code
LEFT JOIN area AS d ON length(a.code) > 4 AND d.code = substr(a.code, 1, 4)
LEFT JOIN coverage AS c ON c.scope = a.code AND c.kind = 'projects'
WHERE a.parent_code = :code
ORDER BY CASE a.level WHEN 'village' THEN a.code END, a.sort_key, a.code;
