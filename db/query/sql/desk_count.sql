-- Whether this master has the tables of db/schema/desk.sql, all of them.
SELECT count(*) FROM sqlite_schema
WHERE type = 'table' AND name IN ('audit_log', 'release_made', 'link_check');
