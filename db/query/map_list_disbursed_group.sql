-- What the tambons of a pilot group have paid out.
-- include part/map_disbursed.sql
FROM area AS a
JOIN disbursed_total AS d ON d.scope = a.code
WHERE a.pilot_group = :pilot_group
GROUP BY d.scope;
