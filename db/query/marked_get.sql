-- One project as a row of a list across tambons.
SELECT p.code, p.office_code, p.name, p.fiscal_year_be, p.status, p.status_date, p.percent,
       p.budget_satang, p.priority_rank, p.focus, p.sample, p.area_code, p.doer, p.beyond_capacity,
       t.name_th, t.name_en, d.name_th, d.name_en,
       p.forwarded_to, p.forwarded_date, p.answer, p.answer_satang
FROM project AS p
LEFT JOIN area AS t ON t.code = p.area_code
LEFT JOIN area AS d ON d.code = t.parent_code
WHERE p.code = :code;
