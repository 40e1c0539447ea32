-- A page of what is new in a scope, in the order of the release: by tambon, what says most first.
SELECT c.area_code, a.name_th, a.name_en, c.kind, c.record_key, c.name, c.what, c.old_value,
       c.new_value
FROM change AS c
LEFT JOIN area AS a ON a.code = c.area_code
WHERE c.area_code BETWEEN :first_area AND :last_area
ORDER BY c.area_code, c.line_no
LIMIT :row_limit OFFSET :first_row;
