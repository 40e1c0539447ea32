-- Digests of the photo files that some row shows. Reads everything: once a run.
SELECT DISTINCT sha256 FROM photo ORDER BY sha256;
