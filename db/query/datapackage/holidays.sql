SELECT date, name_th
FROM holiday
ORDER BY date;
