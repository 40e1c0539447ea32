-- In the order of the index project_register, tambon by tambon: nothing is sorted.
SELECT p.code AS project_code, p.area_code AS tambon_code, t.name_th AS tambon_th,
       d.name_th AS district_th, p.fiscal_year_be, p.office_code, p.name AS project_name, p.objective,
       p.issue_edition, p.issue_code, i.name_th AS issue_th, p.priority_rank, p.focus, p.doer,
       p.doer AS doer_th, p.responsible, p.status, p.status AS status_th, p.percent, p.status_date,
       p.budget_satang AS budget_baht, c.amount_satang AS community_baht, l.amount_satang AS tao_baht,
       g.amount_satang AS agency_baht, g.organisation AS agency_organisation,
       o.amount_satang AS other_baht, o.organisation AS other_organisation,
       p.disbursed_satang AS disbursed_baht, p.disbursed_date, p.start_date, p.end_date,
       p.parent_code AS parent_project_code, p.weight, p.programme, p.beyond_capacity, p.forwarded_to,
       p.forwarded_date, p.answer, p.answer_satang AS answer_baht, p.latitude, p.longitude,
       p.document_code, p.sample
FROM project AS p
JOIN area AS t ON t.code = p.area_code
LEFT JOIN area AS d ON d.code = t.parent_code
LEFT JOIN issue AS i ON i.edition = p.issue_edition AND i.code = p.issue_code
LEFT JOIN project_money AS c ON c.project_code = p.code AND c.class = 'community'
LEFT JOIN project_money AS l ON l.project_code = p.code AND l.class = 'tao'
LEFT JOIN project_money AS g ON g.project_code = p.code AND g.class = 'agency'
LEFT JOIN project_money AS o ON o.project_code = p.code AND o.class = 'other'
ORDER BY p.area_code, p.fiscal_year_be DESC, ifnull(p.priority_rank, 1000000), p.office_code;
