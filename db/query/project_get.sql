-- One project with the names behind its codes.
SELECT p.code, p.office_code, p.name, p.fiscal_year_be, p.status, p.status_date, p.percent,
       p.budget_satang, p.priority_rank, p.focus, p.sample, p.area_code, p.doer, p.beyond_capacity,
       p.issue_edition, p.issue_code, i.name_th, i.name_en, u.name_th, u.name_en,
       p.objective, p.responsible, p.disbursed_satang, p.disbursed_date, p.start_date,
       p.end_date, p.parent_code, o.name, p.weight, p.programme, g.name_th, p.forwarded_to,
       p.forwarded_date, p.answer, p.answer_satang, p.document_code, d.title, p.latitude,
       p.longitude
FROM project AS p
LEFT JOIN issue AS i ON i.edition = p.issue_edition AND i.code = p.issue_code
LEFT JOIN issue AS u ON u.edition = i.edition AND u.code = i.parent_code
LEFT JOIN project AS o ON o.code = p.parent_code
LEFT JOIN programme AS g ON g.code = p.programme
LEFT JOIN document AS d ON d.area_code = p.area_code AND d.code = p.document_code
WHERE p.code = :code;
