-- What the tambons of a pilot group have of an edition and year.
-- include part/indicator_cell.sql
WHERE a.pilot_group = :pilot_group
ORDER BY a.code, v.indicator_code;
