-- Every tambon of a province in Thai dictionary order, each with its district.
SELECT a.code, a.level, a.parent_code, p.name_th, p.name_en, a.name_th, a.name_en,
       a.pilot_group, a.village_count, 0, a.latitude, a.longitude, p.name_th, p.name_en
FROM area AS p
JOIN area AS a ON a.parent_code = p.code
WHERE p.parent_code = :province_code
ORDER BY a.sort_key, p.sort_key, a.code;
