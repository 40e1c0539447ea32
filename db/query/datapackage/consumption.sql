SELECT c.area_code AS scope, a.name_th AS scope_th, c.year_be, c.item, c.households,
       c.households_state, c.surveyed, c.surveyed_state, c.sent_count, c.sent_total, c.sample
FROM consumption AS c
LEFT JOIN area AS a ON a.code = c.area_code
ORDER BY c.area_code, c.year_be, c.item;
