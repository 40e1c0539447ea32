SELECT c.scope, a.name_th AS scope_th, c.kind AS coverage_kind, c.tambon_count, c.tambon_total,
       c.sample_count, c.row_count, c.as_of
FROM coverage AS c
LEFT JOIN area AS a ON a.code = c.scope
ORDER BY c.scope, c.kind;
