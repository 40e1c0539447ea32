-- What the tambons of the province, or of one district, have sent of one duty in one month, by district
-- and name: a row for each office that told of it, one without an office for a tambon that told of none.
SELECT a.code, a.name_th, a.name_en, p.name_th, p.name_en, r.organisation, o.name_th, o.name_en,
       r.sent_date, r.sample
FROM area AS p
JOIN area AS a ON a.parent_code = p.code
LEFT JOIN report AS r ON r.area_code = a.code AND r.duty = :duty AND r.month_be = :month_be
LEFT JOIN organisation AS o ON o.code = r.organisation
WHERE p.parent_code = :province_code AND p.code = ifnull(:district_code, p.code)
ORDER BY p.sort_key, p.code, a.sort_key, a.code, r.organisation;
