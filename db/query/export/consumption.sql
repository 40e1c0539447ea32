SELECT substr(area_code, 1, 6) AS office, sample AS sample, area_code, year_be, item, households,
       surveyed
FROM consumption_raw
ORDER BY office, sample, area_code, year_be, item;
