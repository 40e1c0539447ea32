-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT from_edition || '/' || from_code || '/' || to_edition || '/' || to_code, NULL,
       from_edition || '/' || from_code || '/' || to_edition || '/' || to_code, from_code
FROM issue_map
ORDER BY from_edition, from_code, to_edition, to_code;
