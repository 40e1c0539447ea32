-- To whom the projects beyond capacity of a scope went, the one with most first: how many wait for an
-- answer, what was asked, what was granted. Without an agency: those not sent on yet.
SELECT nullif(t.agency, ''), t.project_count, t.waiting_count, t.asked_satang, t.answer_satang
FROM agency_total AS t
WHERE t.scope = :scope
ORDER BY t.agency = '', t.project_count DESC, t.agency;
