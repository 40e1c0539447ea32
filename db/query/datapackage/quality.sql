SELECT q.area_code, a.name_th, q.scheme, q.date, q.level AS quality_level, q.certifier, q.sample
FROM quality AS q
JOIN area AS a ON a.code = q.area_code
ORDER BY q.area_code, q.scheme, q.date;
