-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT date, NULL, date, name_th
FROM holiday
ORDER BY date;
