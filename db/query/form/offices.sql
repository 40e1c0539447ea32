-- The tambon offices of the province, in the order of lists: district, then tambon.
SELECT t.code, t.name_th, d.code, d.name_th, ifnull(t.pilot_group, 0), ifnull(t.village_count, 0)
FROM area AS t
JOIN area AS d ON d.code = t.parent_code
WHERE t.level = 'tambon'
ORDER BY d.sort_key, d.code, t.sort_key, t.code;
