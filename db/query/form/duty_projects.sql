SELECT d.name_th, t.name_th, p.office_code, p.name, p.status, p.status_date, p.end_date,
       (SELECT amount_satang FROM project_money WHERE project_code = p.code AND class = 'community'),
       (SELECT amount_satang FROM project_money WHERE project_code = p.code AND class = 'tao'),
       (SELECT amount_satang FROM project_money WHERE project_code = p.code AND class = 'agency'),
       (SELECT amount_satang FROM project_money WHERE project_code = p.code AND class = 'other'),
       p.disbursed_satang, p.disbursed_date,
       CASE p.sample WHEN 1 THEN 'ตัวอย่าง' ELSE 'จริง' END
FROM project AS p
JOIN area AS t ON t.code = p.area_code
JOIN area AS d ON d.code = t.parent_code
WHERE p.fiscal_year_be = :year
ORDER BY d.sort_key, d.code, t.sort_key, t.code, p.office_code;
