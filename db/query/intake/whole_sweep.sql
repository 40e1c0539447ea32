-- Workbooks that nothing in force comes from any more.
DELETE FROM workbook_whole
WHERE NOT EXISTS (SELECT 1 FROM source_file AS f
                  WHERE f.office_code = workbook_whole.office_code
                    AND f.sha256 = workbook_whole.sha256);
