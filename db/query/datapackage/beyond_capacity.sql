SELECT t.scope, a.name_th AS scope_th, nullif(t.agency, '') AS forwarded_to, t.project_count,
       t.waiting_count, t.asked_satang AS asked_baht, t.answer_satang AS answer_baht
FROM agency_total AS t
LEFT JOIN area AS a ON a.code = t.scope
ORDER BY t.scope, t.agency;
