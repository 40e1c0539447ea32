-- The tables of the new file, in an order that does not depend on how it was made.
SELECT name
FROM main.sqlite_schema
WHERE type = 'table'
ORDER BY name;
