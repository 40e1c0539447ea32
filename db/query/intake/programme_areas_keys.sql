-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT programme || '/' || area_code, NULL, programme || '/' || area_code, area_code
FROM programme_area
ORDER BY programme, area_code;
