-- What the tambons of a pilot group have of an edition and year.
-- include part/indicator_cell.sql
  AND a.pilot_group = :pilot_group
ORDER BY i.code, a.code;
