-- The last try of a file. The same bytes again are no new sending: sent_utc stays.
INSERT INTO intake_try (office_code, kind, name, sha256, sender, sent_utc, tried_utc, outcome,
                        row_count, error_count, warning_count)
VALUES (:office, :kind, :name, :sha256, :sender, :tried_utc, :tried_utc, :outcome, :rows, :errors,
        :warnings)
ON CONFLICT (office_code, kind, name) DO UPDATE SET
    sent_utc = CASE WHEN sha256 = excluded.sha256 THEN sent_utc ELSE excluded.sent_utc END,
    sha256 = excluded.sha256, sender = excluded.sender, tried_utc = excluded.tried_utc,
    outcome = excluded.outcome, row_count = excluded.row_count,
    error_count = excluded.error_count, warning_count = excluded.warning_count;
