-- What is in force of each office and kind: since when, and whether any of it is made up.
SELECT office_code, kind, max(received_utc), max(sample)
FROM source_file
GROUP BY office_code, kind;
