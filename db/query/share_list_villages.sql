-- The same by village: a project of several stands at each, and the tambon's own code for what is for
-- all of it.
SELECT ifnull(w.village_code, p.area_code) AS key, 'all',
-- include part/project_sums.sql
FROM project AS p
LEFT JOIN project_village AS w ON w.project_code = p.code
-- include part/project_filter.sql
GROUP BY key;
