SELECT t.scope, a.name_th AS scope_th, t.fiscal_year_be, t.issue_edition, t.issue_code,
       i.name_th AS issue_th, t.project_count, t.amount_satang AS amount_baht, t.no_budget_count,
       t.own_count, t.own_satang AS own_baht
FROM issue_total AS t
LEFT JOIN area AS a ON a.code = t.scope
LEFT JOIN issue AS i ON i.edition = t.issue_edition AND i.code = t.issue_code
WHERE t.fiscal_year_be > 0
ORDER BY t.scope, t.fiscal_year_be, t.issue_edition, t.issue_code;
