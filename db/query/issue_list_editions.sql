-- The editions of the issue list, the one in force first.
SELECT DISTINCT edition
FROM issue
ORDER BY edition <> (SELECT issue_edition FROM release), edition;
