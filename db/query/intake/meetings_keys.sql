-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT list || '/' || line_no, NULL, list || '/' || line_no, title
FROM meeting_item
ORDER BY list, line_no;
