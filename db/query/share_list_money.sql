-- The same by class and who gives, with that money alone: a project has one giver in a class. Money
-- of a project that states no budget is not counted, as in project_total.
SELECT CASE :by WHEN 'class' THEN f.class ELSE f.organisation END AS key, f.class, count(*),
       sum(f.amount_satang), 0
FROM project AS p
CROSS JOIN project_money AS f ON f.project_code = p.code
-- include part/project_filter.sql
  AND p.budget_satang IS NOT NULL
  AND (:class IS NULL OR f.class = :class) AND (:funder IS NULL OR f.organisation = :funder)
GROUP BY key, f.class
HAVING key IS NOT NULL;
