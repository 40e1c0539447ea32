-- A project's money by class, with the funder's names.
SELECT m.class, m.amount_satang, m.rounded, m.organisation, o.name_th, o.name_en, o.abbreviation
FROM project_money AS m
LEFT JOIN organisation AS o ON o.code = m.organisation
WHERE m.project_code = :code;
