-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT area_code || '/' || year_be || '/' || item,
       year_be,
       area_code || '/' || year_be || '/' || item,
       item
FROM consumption_raw
WHERE area_code BETWEEN :office AND :office || '99'
ORDER BY area_code, year_be, item;
