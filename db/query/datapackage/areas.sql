SELECT code AS area_code, level, level AS level_th, parent_code, name_th, name_en, pilot_group,
       village_count, latitude, longitude
FROM area
ORDER BY code;
