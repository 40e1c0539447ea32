-- Who imported what a draft holds and the last release does not.
SELECT DISTINCT who FROM audit_log
WHERE action = 'import' AND id <= :draft_log_id
  AND id > coalesce((SELECT max(log_id) FROM release_made), 0)
ORDER BY who;
