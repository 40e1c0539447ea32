-- The same by class and who gives, with that money alone: a project has one giver in a class. Money
-- of a project that states no budget is not counted, as in project_total.
SELECT CASE :by WHEN 'class' THEN f.class ELSE f.organisation END AS key, f.class, count(*),
       sum(f.amount_satang), 0
FROM project AS p
CROSS JOIN project_money AS f ON f.project_code = p.code
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
  AND p.budget_satang IS NOT NULL
  AND (:class IS NULL OR f.class = :class) AND (:funder IS NULL OR f.organisation = :funder)
GROUP BY key, f.class
HAVING key IS NOT NULL;
