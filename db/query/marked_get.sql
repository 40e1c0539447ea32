-- One project as a row of a list across tambons.
-- include part/marked_row.sql
FROM project AS p
LEFT JOIN area AS t ON t.code = p.area_code
LEFT JOIN area AS d ON d.code = t.parent_code
WHERE p.code = :code;
