-- What the tambons of a place (their codes begin with its own) have paid out.
-- include part/map_disbursed.sql
FROM disbursed_total AS d
WHERE d.scope > :area_code AND d.scope < :area_code || ':' AND length(d.scope) = 6
GROUP BY d.scope;
