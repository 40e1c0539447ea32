-- A page of a tambon's register, in the order of the index project_register: nothing is sorted. The
-- range of years, not an OR, keeps the search inside the index; CASE, not AND, looks for villages and
-- money only where all else is right. What a filter does not ask is NULL. :issues holds every issue
-- that counts, '|edition/code|edition/code|'; the tambon as :village_code means the projects that are
-- for all of it. The filter is that of project_count.sql and share_list.sql,
-- word for word (tested).
SELECT p.code, p.office_code, p.name, p.fiscal_year_be, p.status, p.status_date, p.percent,
       p.budget_satang, p.priority_rank, p.focus, p.sample, p.area_code, p.doer, p.beyond_capacity
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
ORDER BY p.fiscal_year_be DESC, ifnull(p.priority_rank, 1000000), p.office_code
LIMIT :row_limit OFFSET :first_row;
