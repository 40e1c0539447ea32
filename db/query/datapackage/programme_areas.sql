SELECT m.programme, m.area_code, a.name_th
FROM programme_area AS m
JOIN area AS a ON a.code = m.area_code
ORDER BY m.programme, m.area_code;
