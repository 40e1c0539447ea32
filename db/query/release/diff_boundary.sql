-- Boundaries, of the province's sheets; a place that is new or gone is told with the areas too.
INSERT INTO temp.difference
SELECT (SELECT province_code FROM main.release), 'boundaries', coalesce(n.code, o.code),
       coalesce(n.name_th, o.name_th),
       CASE WHEN o.boundary IS NULL THEN 'new' WHEN n.boundary IS NULL THEN 'gone' ELSE 'text' END,
       NULL, NULL
FROM main.area AS n
FULL JOIN previous.area AS o ON o.code = n.code
WHERE n.boundary IS NOT o.boundary;
