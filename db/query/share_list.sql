-- How a tambon's projects that pass a filter fall into the values of one of their own columns (:by),
-- and their money, as project_count.sql counts it. The filter is that of project_list.sql, word for
-- word (tested).
SELECT CASE :by WHEN 'year' THEN CAST(p.fiscal_year_be AS TEXT) WHEN 'status' THEN p.status
                WHEN 'doer' THEN p.doer WHEN 'programme' THEN p.programme
                ELSE p.issue_edition || '/' || p.issue_code END AS key,
       'all', count(*),
       coalesce(sum(CASE WHEN coalesce(:class, :funder) IS NULL THEN p.budget_satang
                         ELSE (SELECT sum(m.amount_satang) FROM project_money AS m
                               WHERE m.project_code = p.code
                                 AND (:class IS NULL OR m.class = :class)
                                 AND (:funder IS NULL OR m.organisation = :funder)) END), 0),
       coalesce(sum(p.budget_satang IS NULL), 0)
FROM project AS p
WHERE p.area_code = :tambon_code
  AND p.fiscal_year_be BETWEEN :first_year_be AND :last_year_be
  AND CASE WHEN p.status <> :status OR p.doer <> :doer THEN 0
           WHEN p.focus < :focus OR p.beyond_capacity < :beyond_capacity THEN 0
           WHEN p.status IN ('done', 'cancelled') AND :stale_before IS NOT NULL THEN 0
           WHEN p.status_date >= :stale_before THEN 0
           WHEN :programme IS NOT NULL AND p.programme IS NOT :programme THEN 0
           WHEN instr(:issues, '|' || p.issue_edition || '/' || p.issue_code || '|') = 0 THEN 0
           WHEN :village_code = p.area_code
                AND EXISTS (SELECT 1 FROM project_village AS v WHERE v.project_code = p.code) THEN 0
           WHEN :village_code <> p.area_code
                AND NOT EXISTS (SELECT 1 FROM project_village AS v
                                WHERE v.project_code = p.code AND v.village_code = :village_code)
                THEN 0
           WHEN coalesce(:class, :funder) IS NULL THEN 1
           WHEN p.budget_satang IS NULL THEN 0
           ELSE EXISTS (SELECT 1 FROM project_money AS m
                        WHERE m.project_code = p.code
                          AND (:class IS NULL OR m.class = :class)
                          AND (:funder IS NULL OR m.organisation = :funder)) END
GROUP BY key
HAVING key IS NOT NULL;
