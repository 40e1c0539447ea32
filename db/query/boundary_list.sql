-- The boundaries of the tambons of a place (their codes begin with its own).
SELECT code, boundary
FROM area
WHERE code > :area_code AND code < :area_code || ':' AND length(code) = 6
  AND boundary IS NOT NULL
ORDER BY code;
