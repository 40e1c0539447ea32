SELECT substr(area_code, 1, 6) AS office, sample AS sample, area_code, scheme, level, date, certifier
FROM quality
ORDER BY office, sample, area_code, scheme, date;
