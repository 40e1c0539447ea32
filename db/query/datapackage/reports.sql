SELECT r.area_code AS tambon_code, a.name_th AS tambon_th, r.organisation,
       o.name_th AS organisation_th, r.duty, c.name_th AS duty_th, r.month_be, r.sent_date, r.sample
FROM report AS r
JOIN area AS a ON a.code = r.area_code
JOIN organisation AS o ON o.code = r.organisation
JOIN calendar AS c ON c.code = r.duty
ORDER BY r.area_code, r.organisation, r.duty, r.month_be;
