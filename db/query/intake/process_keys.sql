-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT area_code || '/' || scheme || '/' || step_no,
       NULL,
       area_code || '/' || scheme || '/' || step_no,
       state
FROM process_state
WHERE area_code BETWEEN :office AND :office || '99'
ORDER BY area_code, scheme, step_no;
