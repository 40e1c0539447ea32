-- Which projects of a tambon pass a filter; what it does not ask is NULL, focus and beyond_capacity 0.
-- The range of years, not an OR, keeps the search inside the index project_register; CASE, not AND,
-- looks for villages and money only where all else is right. :issues holds every issue that counts,
-- '|edition/code|edition/code|': most projects bear a code that is not in it, which costs less to see
-- than to put the two together; the tambon as :village_code means the projects that are for all of it.
WHERE p.area_code = :tambon_code
  AND p.fiscal_year_be BETWEEN :first_year_be AND :last_year_be
  AND CASE WHEN :focus = 0 AND :beyond_capacity = 0
                AND coalesce(:status, :doer, :stale_before, :programme, :issues, :village_code,
                             :class, :funder) IS NULL THEN 1
           WHEN p.status <> :status OR p.doer <> :doer THEN 0
           WHEN p.focus < :focus OR p.beyond_capacity < :beyond_capacity THEN 0
           WHEN p.status IN ('done', 'cancelled') AND :stale_before IS NOT NULL THEN 0
           WHEN p.status_date >= :stale_before THEN 0
           WHEN :programme IS NOT NULL AND p.programme IS NOT :programme THEN 0
           WHEN instr(:issues, p.issue_code) = 0 THEN 0
           WHEN :issues IS NOT NULL
                AND instr(:issues, '|' || p.issue_edition || '/' || p.issue_code || '|') = 0 THEN 0
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
