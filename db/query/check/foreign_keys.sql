-- A row that points to nothing; what is only added up from it comes after it.
SELECT "table", rowid, parent
FROM pragma_foreign_key_check
ORDER BY "table" LIKE '%\_total' ESCAPE '\'
LIMIT 1;
