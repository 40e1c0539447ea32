SELECT NULL AS office, 0 AS sample, date, name_th
FROM holiday
ORDER BY date;
