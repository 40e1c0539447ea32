INSERT INTO workbook_whole (sha256, office_code, sheet_count)
VALUES (:sha256, :office, :sheets)
ON CONFLICT (sha256, office_code) DO UPDATE SET sheet_count = excluded.sheet_count;
