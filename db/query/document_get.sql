-- One document.
SELECT d.area_code, d.code, d.type, d.title, d.date, d.pages, d.file, d.url, d.sha256, d.bytes,
       d.issue_code, p.code, p.name, a.name_th, a.name_en, u.name_th, u.name_en, d.sample
FROM document AS d
LEFT JOIN area AS a ON a.code = d.area_code
LEFT JOIN area AS u ON u.code = a.parent_code
LEFT JOIN project AS p ON p.area_code = d.area_code AND p.office_code = d.project_code
WHERE d.area_code = :area_code AND d.code = :code;
