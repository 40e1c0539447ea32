-- The years an edition of a set has figures of a place, the newest first.
SELECT DISTINCT v.year_be
FROM indicator_value AS v INDEXED BY indicator_value_by_area
WHERE v.area_code = :area_code AND v.set_code = :set_code AND v.edition = :edition
ORDER BY v.year_be DESC;
