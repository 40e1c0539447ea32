-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT code || '/' || edition, NULL, code || '/' || edition, name_th
FROM indicator_set
ORDER BY code, edition;
