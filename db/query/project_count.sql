-- How many projects of a tambon pass a filter, and their money.
SELECT
-- include part/project_sums.sql
FROM project AS p
-- include part/project_filter.sql
;
