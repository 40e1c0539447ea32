-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT set_code || '/' || edition || '/' || code,
       NULL,
       set_code || '/' || edition || '/' || code,
       name_th
FROM indicator
ORDER BY set_code, edition, code;
