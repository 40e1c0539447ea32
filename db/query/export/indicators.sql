SELECT substr(area_code, 1, 6) AS office, sample AS sample, set_code AS "set", edition,
       indicator_code, area_code, year_be, surveyed, passed, failed, value, unit,
       nullif(sex, '') AS sex, nullif(age_group, '') AS age_group, as_of, source
FROM indicator_raw
ORDER BY office, sample, year_be, set_code, edition, indicator_code, area_code, sex, age_group;
