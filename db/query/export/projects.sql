SELECT p.area_code AS office, p.sample AS sample, p.office_code AS project_code, p.fiscal_year_be,
       (SELECT group_concat(number, char(10))
        FROM (SELECT CAST(substr(village_code, 7) AS INTEGER) AS number FROM project_village
              WHERE project_code = p.code ORDER BY village_code)) AS village,
       p.issue_code, p.issue_edition, p.name, p.objective, p.priority_rank, p.focus, p.doer,
       p.responsible, p.status, p.percent, p.status_date,
       c.amount_satang AS budget_community, c.rounded AS budget_community_rounded,
       t.amount_satang AS budget_tao, t.rounded AS budget_tao_rounded,
       g.amount_satang AS budget_agency, g.rounded AS budget_agency_rounded,
       o.amount_satang AS budget_other, o.rounded AS budget_other_rounded,
       coalesce(g.organisation, o.organisation) AS funder,
       p.disbursed_satang AS disbursed, p.disbursed_date, p.start_date, p.end_date,
       w.office_code AS parent_code, p.weight, p.programme, p.beyond_capacity, p.forwarded_to,
       p.forwarded_date, p.answer, p.answer_satang AS answer_amount, p.latitude, p.longitude,
       p.document_code
FROM project AS p
LEFT JOIN project AS w ON w.code = p.parent_code
LEFT JOIN project_money AS c ON c.project_code = p.code AND c.class = 'community'
LEFT JOIN project_money AS t ON t.project_code = p.code AND t.class = 'tao'
LEFT JOIN project_money AS g ON g.project_code = p.code AND g.class = 'agency'
LEFT JOIN project_money AS o ON o.project_code = p.code AND o.class = 'other'
ORDER BY office, sample, p.fiscal_year_be, p.office_code;
