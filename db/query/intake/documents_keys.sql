-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT area_code || '/' || code, NULL, area_code || '/' || code, title FROM document
WHERE area_code BETWEEN :office AND :office || '99'
ORDER BY area_code, code;
