-- The files beside a release: every picture of a project, and every document whose first pages may
-- be there, the newest document first.
SELECT 0 AS pages, sha256, max(date) AS newest FROM photo GROUP BY sha256
UNION ALL
SELECT 1, sha256, max(date) FROM document WHERE sha256 IS NOT NULL GROUP BY sha256
ORDER BY pages, newest DESC, sha256;
