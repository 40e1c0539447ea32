-- A page of the documents on an issue and its sub-issues ('5' and '5.1'), the newest first: few enough to
-- sort. '/' is the character after '.'.
-- include part/document_row.sql
FROM (SELECT area_code, code
      FROM document
      WHERE issue_code BETWEEN :issue_code AND :issue_code || '/'
        AND (issue_code = :issue_code OR issue_code LIKE :issue_code || '.%')
        AND area_code BETWEEN :first_area AND :last_area AND (:type IS NULL OR type = :type)
      ORDER BY date DESC, area_code, code
      LIMIT :row_limit OFFSET :first_row) AS k
-- include part/document_page.sql
;
