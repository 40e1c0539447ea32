-- A page of all documents of the province, the newest first, in the order of the index document_by_date,
-- which is read until the page is full.
-- include part/document_row.sql
FROM (SELECT area_code, code
      FROM document
      WHERE date >= '0' AND (:type IS NULL OR type = :type)
      ORDER BY date DESC, area_code, code
      LIMIT :row_limit OFFSET :first_row) AS k
-- include part/document_page.sql
;
