-- The choices of each tambon's register that nothing narrows, as share_list.sql, share_list_villages.sql
-- and share_list_money.sql would find them: there each project is looked up by itself, which takes too
-- long where a tambon has a thousand.
WITH share (tambon_code, part, key, class, amount_satang, no_budget) AS (
    SELECT p.area_code, 'village', ifnull(v.village_code, p.area_code), 'all', p.budget_satang,
           p.budget_satang IS NULL
    FROM main.project AS p
    LEFT JOIN main.project_village AS v ON v.project_code = p.code
    UNION ALL
    SELECT area_code, 'doer', doer, 'all', budget_satang, budget_satang IS NULL
    FROM main.project
    UNION ALL
    SELECT area_code, 'programme', programme, 'all', budget_satang, budget_satang IS NULL
    FROM main.project
    WHERE programme IS NOT NULL
    UNION ALL
    SELECT p.area_code, 'funder', m.organisation, m.class, m.amount_satang, 0
    FROM main.project AS p
    JOIN main.project_money AS m ON m.project_code = p.code
    WHERE p.budget_satang IS NOT NULL AND m.organisation IS NOT NULL
)
INSERT INTO main.share_total (tambon_code, part, key, class, project_count, amount_satang,
                              no_budget_count)
SELECT tambon_code, part, key, class, count(*), sum(coalesce(amount_satang, 0)), sum(no_budget)
FROM share
GROUP BY tambon_code, part, key, class
ORDER BY tambon_code, part, key, class;
