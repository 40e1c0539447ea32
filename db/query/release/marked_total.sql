-- Sums of the projects that bear a mark, to whom those beyond capacity went, and what each organisation
-- gives: a list across tambons is read a page at a time, so nobody who shows it can add it up.
WITH marked (mark, programme, area_code, budget_satang) AS (
    SELECT 'focus', '', area_code, budget_satang FROM main.project WHERE focus = 1
    UNION ALL
    SELECT 'beyond', '', area_code, budget_satang FROM main.project WHERE beyond_capacity = 1
    UNION ALL
    SELECT 'programme', programme, area_code, budget_satang
    FROM main.project WHERE programme IS NOT NULL
),
level (digits) AS (VALUES (2), (4), (6))
INSERT INTO main.marked_total (mark, programme, scope, project_count, amount_satang,
                               no_budget_count)
SELECT m.mark, m.programme, substr(m.area_code, 1, l.digits) AS scope, count(*),
       sum(coalesce(m.budget_satang, 0)), sum(m.budget_satang IS NULL)
FROM marked AS m
CROSS JOIN level AS l
GROUP BY m.mark, m.programme, scope
ORDER BY m.mark, m.programme, scope;

WITH level (digits) AS (VALUES (2), (4), (6))
INSERT INTO main.agency_total (scope, agency, project_count, waiting_count, asked_satang,
                               answer_satang)
SELECT substr(p.area_code, 1, l.digits) AS scope, coalesce(p.forwarded_to, '') AS agency, count(*),
       sum(p.answer IS NULL AND p.answer_satang IS NULL), sum(coalesce(p.budget_satang, 0)),
       sum(coalesce(p.answer_satang, 0))
FROM main.project AS p
CROSS JOIN level AS l
WHERE p.beyond_capacity = 1
GROUP BY scope, agency
ORDER BY scope, agency;

INSERT INTO main.funder_total (organisation, line_count, amount_satang)
SELECT organisation, count(*), sum(amount_satang)
FROM main.project_money
WHERE organisation IS NOT NULL
GROUP BY organisation
ORDER BY organisation;
