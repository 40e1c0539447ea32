-- Whether the release can tell where an issue's money comes from: those made before have no such columns.
SELECT count(*) FROM pragma_table_info('issue_total') WHERE name = 'community_satang';
