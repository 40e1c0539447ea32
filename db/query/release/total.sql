-- The sums that screens show or are added up from (B2): first per tambon and per village, each project's
-- status and year apart, then rolled up. A project counts once in its tambon, and once in each of its villages, so
-- villages do not add up to their tambon.
CREATE TEMP TABLE place_total (
    place            TEXT NOT NULL,
    fiscal_year_be   INTEGER NOT NULL,
    status           TEXT NOT NULL,
    class            TEXT NOT NULL,
    project_count    INTEGER NOT NULL,
    amount_satang    INTEGER NOT NULL,
    no_budget_count  INTEGER NOT NULL
) STRICT;

INSERT INTO temp.place_total
SELECT p.area_code, p.fiscal_year_be, p.status, 'all', count(*),
       sum(coalesce(p.budget_satang, 0)), sum(p.budget_satang IS NULL)
FROM main.project AS p
GROUP BY p.area_code, p.fiscal_year_be, p.status;

INSERT INTO temp.place_total
SELECT p.area_code, p.fiscal_year_be, p.status, m.class, count(*), sum(m.amount_satang),
       sum(p.budget_satang IS NULL)
FROM main.project AS p
JOIN main.project_money AS m ON m.project_code = p.code
GROUP BY p.area_code, p.fiscal_year_be, p.status, m.class;

INSERT INTO temp.place_total
SELECT v.village_code, p.fiscal_year_be, p.status, 'all', count(*),
       sum(coalesce(p.budget_satang, 0)), sum(p.budget_satang IS NULL)
FROM main.project_village AS v
JOIN main.project AS p ON p.code = v.project_code
GROUP BY v.village_code, p.fiscal_year_be, p.status;

INSERT INTO temp.place_total
SELECT v.village_code, p.fiscal_year_be, p.status, m.class, count(*), sum(m.amount_satang),
       sum(p.budget_satang IS NULL)
FROM main.project_village AS v
JOIN main.project AS p ON p.code = v.project_code
JOIN main.project_money AS m ON m.project_code = p.code
GROUP BY v.village_code, p.fiscal_year_be, p.status, m.class;

-- Which scopes a place counts in: itself, and for a tambon its district, province and pilot group.
WITH scope_of (place, scope) AS (
    SELECT code, code FROM main.area WHERE level IN ('tambon', 'village')
    UNION ALL
    SELECT code, substr(code, 1, 4) FROM main.area WHERE level = 'tambon'
    UNION ALL
    SELECT code, substr(code, 1, 2) FROM main.area WHERE level = 'tambon'
    UNION ALL
    SELECT code, 'group/' || pilot_group FROM main.area WHERE pilot_group IS NOT NULL
),
-- Years and statuses part the projects, so their sums may be added; classes do not. total_get.sql adds
-- them up when it is asked; only what stands in lists of places is added up here.
span (every_year, every_status) AS (VALUES (0, 0), (0, 1), (1, 1))
INSERT INTO main.project_total (scope, fiscal_year_be, status, class, project_count, amount_satang,
                                no_budget_count)
SELECT s.scope, iif(a.every_year, 0, t.fiscal_year_be) AS year_be,
       iif(a.every_status, 'all', t.status) AS any_status, t.class,
       sum(t.project_count), sum(t.amount_satang), sum(t.no_budget_count)
FROM temp.place_total AS t
JOIN scope_of AS s ON s.place = t.place
CROSS JOIN span AS a
WHERE NOT a.every_status OR t.class = 'all'
GROUP BY s.scope, year_be, any_status, t.class
ORDER BY s.scope, year_be, any_status, t.class;

DROP TABLE temp.place_total;
