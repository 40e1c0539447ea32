-- The places the province has listed for a programme, by district and then by name.
SELECT a.code, a.level, a.parent_code, p.name_th, p.name_en, a.name_th, a.name_en,
       a.pilot_group, a.village_count, 0, a.latitude, a.longitude, p.name_th, p.name_en
FROM programme_area AS m
JOIN area AS a ON a.code = m.area_code
LEFT JOIN area AS p ON p.code = a.parent_code
WHERE m.programme = :programme
ORDER BY p.sort_key, p.code, a.sort_key, a.code;
