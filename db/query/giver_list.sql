-- Who gives to the projects of a district, a group or the province, the most first.
SELECT g.organisation, o.name_th, o.name_en, o.abbreviation, g.class, g.project_count,
       g.amount_satang
FROM giver_total AS g
JOIN organisation AS o ON o.code = g.organisation
WHERE g.scope = :scope
ORDER BY g.amount_satang DESC, g.organisation, g.class;
