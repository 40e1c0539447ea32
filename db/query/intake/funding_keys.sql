-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT programme || '/' || organisation, NULL, programme || '/' || organisation, organisation
FROM funding
ORDER BY programme, line_no;
