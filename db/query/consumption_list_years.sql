-- The years a place has been asked about consumption, the newest first.
SELECT DISTINCT year_be
FROM consumption
WHERE area_code = :area_code
ORDER BY year_be DESC;
