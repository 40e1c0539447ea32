-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT office_code, fiscal_year_be, code, name FROM project
WHERE area_code = :office
ORDER BY fiscal_year_be, office_code;
