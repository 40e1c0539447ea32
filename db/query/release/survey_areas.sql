-- The places that figures are shown for, a parent before its children.
SELECT code, coalesce(pilot_group, 0) AS pilot_group
FROM main.area
ORDER BY length(code), code;
