-- What an organisation gives to programmes, in the province's order of programmes.
SELECT f.programme, p.name_th, f.amount_satang, f.note, f.source
FROM funding AS f
JOIN programme AS p ON p.code = f.programme
WHERE f.organisation = :organisation
ORDER BY p.sort_order, p.code;
