-- Files that sheets name: office, name, and the sheet that named it.
SELECT substr(d.area_code, 1, 6), d.file, f.name
FROM document AS d
JOIN row_source AS r ON r.kind = 'documents' AND r.record_key = d.area_code || '/' || d.code
JOIN source_file AS f ON f.id = r.source_file
WHERE d.file IS NOT NULL
UNION
SELECT p.area_code, h.file, f.name
FROM photo AS h
JOIN project AS p ON p.code = h.project_code
JOIN source_file AS f ON f.office_code = p.area_code AND f.kind = 'photos'
ORDER BY 1, 2;
