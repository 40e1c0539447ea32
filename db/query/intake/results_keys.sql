-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT programme || '/' || no, NULL, programme || '/' || no, text FROM result
ORDER BY programme, sort_order;
