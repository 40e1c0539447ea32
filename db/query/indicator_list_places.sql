-- An indicator of the places below a place, in one year.
-- include part/indicator_place.sql
WHERE a.parent_code = :area_code
ORDER BY CASE a.level WHEN 'village' THEN a.code END, a.sort_key, a.code;
