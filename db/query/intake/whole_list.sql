-- Workbooks that went in whole, with each of their sheets that is still the newest of its kind.
SELECT w.sha256, w.office_code, w.sheet_count, f.kind, f.sheet
FROM workbook_whole AS w
JOIN source_file AS f ON f.office_code = w.office_code AND f.sha256 = w.sha256
WHERE f.sheet IS NOT NULL
  AND f.id = (SELECT max(n.id) FROM source_file AS n
              WHERE n.office_code = f.office_code AND n.kind = f.kind);
