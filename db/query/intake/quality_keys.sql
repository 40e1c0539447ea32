-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT area_code || '/' || scheme || '/' || date,
       NULL,
       area_code || '/' || scheme || '/' || date,
       scheme
FROM quality
WHERE area_code BETWEEN :office AND :office || '99'
ORDER BY area_code, scheme, date;
