-- What the tambons of a pilot group have of projects.
-- include part/map_sums.sql
WHERE a.pilot_group = :pilot_group
ORDER BY a.code;
