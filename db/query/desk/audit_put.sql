INSERT INTO audit_log (id, time_utc, who, action, subject, detail, previous_sha256, sha256)
VALUES (:id, :time_utc, :who, :action, :subject, :detail, :previous_sha256, :sha256);
