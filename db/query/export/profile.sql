SELECT substr(area_code, 1, 6) AS office, sample AS sample, area_code, section, item, value,
       unit, survey_date, source
FROM profile_item
ORDER BY office, sample, sort_order, area_code, section, item;
