SELECT p.code AS project_code, p.area_code AS tambon_code, p.fiscal_year_be, m.class,
       m.class AS class_th, m.organisation, o.name_th AS organisation_th,
       m.amount_satang AS amount_baht, m.rounded, p.sample
FROM project AS p
JOIN project_money AS m ON m.project_code = p.code
LEFT JOIN organisation AS o ON o.code = m.organisation
ORDER BY p.area_code, p.fiscal_year_be DESC, ifnull(p.priority_rank, 1000000), p.office_code, m.class;
