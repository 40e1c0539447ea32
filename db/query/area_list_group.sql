-- The tambons of a pilot group, by district and then by name.
SELECT a.code, a.level, a.parent_code, p.name_th, p.name_en, a.name_th, a.name_en,
       a.pilot_group, a.village_count, 0, a.latitude, a.longitude, p.name_th, p.name_en
FROM area AS a
JOIN area AS p ON p.code = a.parent_code
WHERE a.pilot_group = :pilot_group
ORDER BY p.sort_key, p.code, a.sort_key, a.code;
