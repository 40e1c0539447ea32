SELECT d.area_code, a.name_th, d.code AS document_code, d.type AS document_type,
       d.type AS document_type_th, d.title, d.date, d.pages, d.file, d.url, d.sha256, d.bytes,
       d.issue_code, p.code AS project_code, d.sample
FROM document AS d
LEFT JOIN area AS a ON a.code = d.area_code
LEFT JOIN project AS p ON p.area_code = d.area_code AND p.office_code = d.project_code
ORDER BY d.area_code, d.code;
