-- The same of a tambon.
SELECT t.key, o.name_th, o.name_en, o.abbreviation, t.class, t.project_count, t.amount_satang
FROM share_total AS t
JOIN organisation AS o ON o.code = t.key
WHERE t.tambon_code = :scope AND t.part = 'funder'
ORDER BY t.amount_satang DESC, t.key, t.class;
