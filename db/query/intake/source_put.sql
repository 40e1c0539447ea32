INSERT INTO source_file (id, office_code, kind, name, sheet, sha256, sender, received_utc, row_count,
                         sample)
VALUES (:id, :office, :kind, :name, :sheet, :sha256, :sender, :received_utc, :row_count, :sample);
