-- The documents of a project: those that name it, the one it names, and the evidence of its rungs.
-- include part/document_row.sql
FROM project AS p
JOIN document AS d ON d.area_code = p.area_code
                  AND (d.project_code = p.office_code OR d.code = p.document_code
                       OR d.code IN (SELECT l.document_code FROM project_ladder AS l
                                     WHERE l.project_code = :project_code))
LEFT JOIN area AS a ON a.code = d.area_code
LEFT JOIN area AS u ON u.code = a.parent_code
WHERE p.code = :project_code
ORDER BY d.date DESC, d.code;
