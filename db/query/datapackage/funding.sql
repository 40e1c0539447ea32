SELECT f.programme, f.organisation, o.name_th AS organisation_th, f.amount_satang AS amount_baht,
       f.note, f.source
FROM funding AS f
JOIN organisation AS o ON o.code = f.organisation
ORDER BY f.programme, f.line_no, f.organisation;
