-- A page of the documents on an issue and its sub-issues ('5' and '5.1'), the newest first: few enough to
-- sort. '/' is the character after '.'.
SELECT d.area_code, d.code, d.type, d.title, d.date, d.pages, d.file, d.url, d.sha256, d.bytes,
       d.issue_code, p.code, p.name, a.name_th, a.name_en, u.name_th, u.name_en, d.sample
FROM (SELECT area_code, code
      FROM document
      WHERE issue_code BETWEEN :issue_code AND :issue_code || '/'
        AND (issue_code = :issue_code OR issue_code LIKE :issue_code || '.%')
        AND area_code BETWEEN :first_area AND :last_area AND (:type IS NULL OR type = :type)
      ORDER BY date DESC, area_code, code
      LIMIT :row_limit OFFSET :first_row) AS k
CROSS JOIN document AS d ON d.area_code = k.area_code AND d.code = k.code
LEFT JOIN area AS a ON a.code = d.area_code
LEFT JOIN area AS u ON u.code = a.parent_code
LEFT JOIN project AS p ON p.area_code = d.area_code AND p.office_code = d.project_code
ORDER BY d.date DESC, d.area_code, d.code;
