-- Which places of a scope have something new, and how many lines; a line "n more" counts for n.
SELECT c.area_code, a.name_th, a.name_en, count(*),
       count(*) + coalesce(sum(CASE c.what WHEN 'more' THEN CAST(c.new_value AS INTEGER) - 1 END), 0)
FROM change AS c
LEFT JOIN area AS a ON a.code = c.area_code
WHERE c.area_code BETWEEN :first_area AND :last_area
GROUP BY c.area_code;
