-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT area_code || '/' || section || '/' || item,
       NULL,
       area_code || '/' || section || '/' || item,
       item
FROM profile_item
WHERE area_code BETWEEN :office AND :office || '99'
ORDER BY area_code, section, item;
