-- Workbooks that went in whole, with each of their sheets that is still in force, and its years.
SELECT w.sha256, w.office_code, w.sheet_count, f.kind, f.sheet,
       (SELECT group_concat(y.year_be) FROM source_year AS y WHERE y.source_file = f.id)
FROM workbook_whole AS w
JOIN source_file AS f ON f.office_code = w.office_code AND f.sha256 = w.sha256
WHERE f.sheet IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM source_file AS n
    WHERE n.office_code = f.office_code AND n.kind = f.kind AND n.id > f.id
      AND (NOT EXISTS (SELECT 1 FROM source_year AS y WHERE y.source_file = f.id)
           OR EXISTS (SELECT 1 FROM source_year AS y
                      JOIN source_year AS m ON m.year_be = y.year_be
                      WHERE y.source_file = f.id AND m.source_file = n.id)));
