-- What the tambons of a place (their codes begin with its own) have of projects.
-- include part/map_sums.sql
WHERE a.code > :area_code AND a.code < :area_code || ':' AND a.level = 'tambon'
ORDER BY a.code;
