-- A page of all documents of the province, the newest first, in the order of the index document_by_date,
-- which is read until the page is full.
SELECT d.area_code, d.code, d.type, d.title, d.date, d.pages, d.file, d.url, d.sha256, d.bytes,
       d.issue_code, p.code, p.name, a.name_th, a.name_en, u.name_th, u.name_en, d.sample
FROM (SELECT area_code, code
      FROM document
      WHERE date >= '0' AND (:type IS NULL OR type = :type)
      ORDER BY date DESC, area_code, code
      LIMIT :row_limit OFFSET :first_row) AS k
CROSS JOIN document AS d ON d.area_code = k.area_code AND d.code = k.code
LEFT JOIN area AS a ON a.code = d.area_code
LEFT JOIN area AS u ON u.code = a.parent_code
LEFT JOIN project AS p ON p.area_code = d.area_code AND p.office_code = d.project_code
ORDER BY d.date DESC, d.area_code, d.code;
