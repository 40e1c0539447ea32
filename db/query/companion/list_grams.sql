-- The trigrams that begin so, and how many texts have each.
SELECT letters, text_count
FROM gram
WHERE letters >= :letters AND letters < :letters || char(1114111)
LIMIT :row_limit;
