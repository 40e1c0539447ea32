-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT programme || '/' || year_no, NULL, programme || '/' || year_no, theme FROM programme_year
ORDER BY programme, year_no;
