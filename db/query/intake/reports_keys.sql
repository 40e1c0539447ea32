-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT organisation || '/' || duty || '/' || month_be,
       NULL,
       organisation || '/' || duty || '/' || month_be,
       organisation
FROM report
WHERE area_code = :office
ORDER BY area_code, organisation, duty, month_be;
