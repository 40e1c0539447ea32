-- The funders of a programme, line by line as in the source.
SELECT f.organisation, o.name_th, o.name_en, o.abbreviation, f.amount_satang, f.note, f.source
FROM funding AS f
JOIN organisation AS o ON o.code = f.organisation
WHERE f.programme = :programme
ORDER BY f.line_no, f.organisation;
