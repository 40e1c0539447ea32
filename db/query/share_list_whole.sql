-- How all of a tambon's projects fall into the values of a part, as computed at release.
SELECT key, class, project_count, amount_satang, no_budget_count
FROM share_total
WHERE tambon_code = :tambon_code AND part = :part
ORDER BY key, class;
