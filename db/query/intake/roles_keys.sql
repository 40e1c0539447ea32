-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT area_code || '/' || body || '/' || role || '/' || seat_no,
       NULL,
       area_code || '/' || body || '/' || role || '/' || seat_no,
       role
FROM role
WHERE area_code BETWEEN :office AND :office || '99'
ORDER BY area_code, body, role, seat_no;
