SELECT substr(area_code, 1, 6) AS office, sample AS sample, organisation, duty, month_be, sent_date
FROM report
ORDER BY office, sample, organisation, duty, month_be;
