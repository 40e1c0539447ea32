-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT code, NULL, code, name_th FROM area ORDER BY code;
