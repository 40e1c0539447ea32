SELECT substr(area_code, 1, 6) AS office, sample AS sample, area_code, kind, round, item, score,
       max_score, date
FROM assessment
ORDER BY office, sample, sort_order, area_code, kind, round, item;
