-- How a tambon's projects that pass a filter fall into the values of one of their own columns (:by).
SELECT CASE :by WHEN 'year' THEN CAST(p.fiscal_year_be AS TEXT) WHEN 'status' THEN p.status
                WHEN 'doer' THEN p.doer WHEN 'programme' THEN p.programme
                ELSE p.issue_edition || '/' || p.issue_code END AS key,
       'all',
-- include part/project_sums.sql
FROM project AS p
-- include part/project_filter.sql
GROUP BY key
HAVING key IS NOT NULL;
