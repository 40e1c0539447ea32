SELECT NULL AS office, 0 AS sample, a.code, a.level, a.parent_code AS parent, a.name_th, a.name_en,
       (SELECT group_concat(name, char(10)) FROM (SELECT name FROM area_alias WHERE area_code = a.code
                                                 ORDER BY name)) AS short_names,
       a.village_count, a.latitude, a.longitude, a.pilot_group
FROM area AS a
ORDER BY length(a.code), a.code;
