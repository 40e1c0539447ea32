SELECT s.area_code, a.name_th, s.kind AS assessment, s.item, s.round, s.round AS round_th, s.score,
       s.max_score, s.date, s.sample
FROM assessment AS s
JOIN area AS a ON a.code = s.area_code
ORDER BY s.area_code, s.kind, s.sort_order, s.item, s.round DESC;
