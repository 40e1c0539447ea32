-- What documents stand on: a file beside the sheet that named it, or an address.
SELECT d.area_code, d.code, d.title, d.file, d.sha256, d.url, f.name, d.sample, r.source_row,
       a.name_th, o.name_th
FROM document AS d
LEFT JOIN area AS a ON a.code = d.area_code
LEFT JOIN area AS o ON o.code = substr(d.area_code, 1, 4) AND o.level = 'district'
LEFT JOIN row_source AS r
       ON r.kind = 'documents' AND r.record_key = d.area_code || '/' || d.code
LEFT JOIN source_file AS f ON f.id = r.source_file
ORDER BY d.area_code, d.code;
