-- The documents of a project: those that name it, the one it names, and the evidence of its rungs.
SELECT d.area_code, d.code, d.type, d.title, d.date, d.pages, d.file, d.url, d.sha256, d.bytes,
       d.issue_code, p.code, p.name, a.name_th, a.name_en, u.name_th, u.name_en, d.sample
FROM project AS p
JOIN document AS d ON d.area_code = p.area_code
                  AND (d.project_code = p.office_code OR d.code = p.document_code
                       OR d.code IN (SELECT l.document_code FROM project_ladder AS l
                                     WHERE l.project_code = :project_code))
LEFT JOIN area AS a ON a.code = d.area_code
LEFT JOIN area AS u ON u.code = a.parent_code
WHERE p.code = :project_code
ORDER BY d.date DESC, d.code;
