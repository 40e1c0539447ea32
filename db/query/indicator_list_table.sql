-- What the tambons of a place (their codes begin with its own) have of an edition and year.
-- include part/indicator_cell.sql
  AND a.code > :area_code AND a.code < :area_code || ':' AND a.level = 'tambon'
ORDER BY i.code, a.code;
