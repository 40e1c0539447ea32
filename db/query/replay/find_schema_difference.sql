-- Something one file has and the other has not, or has with other columns.
SELECT name
FROM (SELECT name, sql FROM main.sqlite_schema
      EXCEPT SELECT name, sql FROM previous.sqlite_schema)
UNION ALL
SELECT name
FROM (SELECT name, sql FROM previous.sqlite_schema
      EXCEPT SELECT name, sql FROM main.sqlite_schema)
LIMIT 1;
