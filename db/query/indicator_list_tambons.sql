-- An indicator of the tambons of a place (their codes begin with its own), in one year.
-- include part/indicator_place.sql
WHERE a.code > :area_code AND a.code < :area_code || ':' AND a.level = 'tambon'
ORDER BY a.code;
