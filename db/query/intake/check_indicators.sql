-- What the province's sets say of every indicator; a set without indicators has one row, code NULL.
SELECT s.code, s.edition, i.code, i.unit, i.aggregation, s.from_year_be, s.to_year_be
FROM indicator_set AS s
LEFT JOIN indicator AS i ON i.set_code = s.code AND i.edition = s.edition
ORDER BY s.code, s.edition, i.code;
