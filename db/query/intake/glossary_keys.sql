-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT term, NULL, term, meaning_th
FROM glossary
ORDER BY term;
