-- The last tries of the tambon offices, from the oldest to the newest.
SELECT office_code, kind, sent_utc, outcome = 'refused', error_count, warning_count
FROM intake_try
ORDER BY tried_utc, sent_utc, name;
