-- How many documents of each type a scope has, and of what they are the newest.
SELECT type, count(*), max(date)
FROM document
WHERE area_code BETWEEN :first_area AND :last_area
GROUP BY type
ORDER BY type;
