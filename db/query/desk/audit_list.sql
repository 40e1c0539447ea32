SELECT id, time_utc, who, action, subject, detail, previous_sha256, sha256 FROM audit_log ORDER BY id;
