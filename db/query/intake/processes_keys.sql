-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT scheme || '/' || step_no, NULL, scheme || '/' || step_no, name_th FROM process_step
ORDER BY scheme, step_no;
