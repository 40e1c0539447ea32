-- One document.
-- include part/document_row.sql
FROM document AS d
LEFT JOIN area AS a ON a.code = d.area_code
LEFT JOIN area AS u ON u.code = a.parent_code
LEFT JOIN project AS p ON p.area_code = d.area_code AND p.office_code = d.project_code
WHERE d.area_code = :area_code AND d.code = :code;
