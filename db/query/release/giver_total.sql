-- Who gives to the projects of a district, a group and the province: what the givers of its tambons come
-- to (share_total), so that both tell the same.
WITH scope_of (place, scope) AS (
    SELECT code, substr(code, 1, 4) FROM main.area WHERE level = 'tambon'
    UNION ALL
    SELECT code, substr(code, 1, 2) FROM main.area WHERE level = 'tambon'
    UNION ALL
    SELECT code, 'group/' || pilot_group FROM main.area WHERE pilot_group IS NOT NULL
)
INSERT INTO main.giver_total (scope, organisation, class, project_count, amount_satang)
SELECT s.scope, t.key, t.class, sum(t.project_count), sum(t.amount_satang)
FROM main.share_total AS t
JOIN scope_of AS s ON s.place = t.tambon_code
WHERE t.part = 'funder'
GROUP BY s.scope, t.key, t.class
ORDER BY s.scope, t.key, t.class;
