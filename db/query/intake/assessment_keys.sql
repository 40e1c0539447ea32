-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT area_code || '/' || kind || '/' || round || '/' || item,
       NULL,
       area_code || '/' || kind || '/' || round || '/' || item,
       item
FROM assessment
WHERE area_code BETWEEN :office AND :office || '99'
ORDER BY area_code, kind, round, item;
