SELECT p.code AS project_code, p.area_code AS tambon_code, p.fiscal_year_be, l.rung, l.rung AS rung_th,
       l.fiscal_year_be AS rung_year_be, l.date, l.reference, l.document_code
FROM project AS p
JOIN project_ladder AS l ON l.project_code = p.code
ORDER BY p.area_code, p.fiscal_year_be DESC, ifnull(p.priority_rank, 1000000), p.office_code, l.rung;
