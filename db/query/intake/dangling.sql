-- Tables with rows that point to rows which are gone. Reads everything: only after a reference sheet
-- has lost rows.
SELECT "table", count(*) FROM pragma_foreign_key_check GROUP BY "table" ORDER BY "table";
