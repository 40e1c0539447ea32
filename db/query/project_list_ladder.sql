-- The rungs a project is known to stand on, each with its document, which belongs to the tambon.
SELECT l.rung, l.fiscal_year_be, l.date, l.reference, l.document_code, d.title
FROM project_ladder AS l
JOIN project AS p ON p.code = l.project_code
LEFT JOIN document AS d ON d.area_code = p.area_code AND d.code = l.document_code
WHERE l.project_code = :code;
