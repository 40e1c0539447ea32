-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT area_code || '/' || fiscal_year_be, fiscal_year_be, area_code || '/' || fiscal_year_be,
       edition
FROM plan
WHERE area_code BETWEEN :office AND :office || '99'
ORDER BY area_code, fiscal_year_be;
