-- What documents stand on: a file beside the sheet that named it, or an address.
SELECT d.area_code, d.code, d.title, d.file, d.sha256, d.url, f.name, d.sample
FROM document AS d
LEFT JOIN row_source AS r
       ON r.kind = 'documents' AND r.record_key = d.area_code || '/' || d.code
LEFT JOIN source_file AS f ON f.id = r.source_file
ORDER BY d.area_code, d.code;
