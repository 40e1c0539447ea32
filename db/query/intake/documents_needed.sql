-- Digests of the document files that some row names. Reads everything: once a run.
SELECT DISTINCT sha256 FROM document WHERE sha256 IS NOT NULL ORDER BY sha256;
