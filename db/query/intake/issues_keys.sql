-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT edition || '/' || code, NULL, edition || '/' || code, name_th FROM issue
ORDER BY edition, sort_order;
