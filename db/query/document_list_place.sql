-- A page of the documents of a tambon, its villages or a district, the newest first: few enough to sort.
-- include part/document_row.sql
FROM (SELECT area_code, code
      FROM document
      WHERE area_code BETWEEN :first_area AND :last_area AND (:type IS NULL OR type = :type)
      ORDER BY date DESC, area_code, code
      LIMIT :row_limit OFFSET :first_row) AS k
-- include part/document_page.sql
;
