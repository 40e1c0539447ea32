-- How much of a scope has sent what (C10). A row belongs to the tambon its area lies in; one row
-- marked as a sample makes its tambon a sample. Dates are those inside the rows, never of an import.
WITH scope (code, prefix_length, pilot_group) AS (
    SELECT code, length(code), NULL FROM main.area WHERE level <> 'village'
    UNION ALL
    SELECT DISTINCT 'group/' || pilot_group, NULL, pilot_group
    FROM main.area WHERE pilot_group IS NOT NULL
),
kind (name) AS (VALUES ('plans'), ('projects'), ('documents'), ('process'), ('quality'), ('profile'),
                       ('indicators'), ('household_accounts'), ('consumption'), ('assessment'),
                       ('roles'), ('photos')),
sent (kind, tambon_code, row_count, sample, as_of) AS (
    SELECT 'plans', substr(area_code, 1, 6), count(*), max(sample),
           max(max(forum_date, coalesce(review_date, forum_date)))
    FROM main.plan GROUP BY substr(area_code, 1, 6)
    UNION ALL
    SELECT 'projects', area_code, count(*), max(sample), max(status_date)
    FROM main.project GROUP BY area_code
    UNION ALL
    SELECT 'documents', substr(area_code, 1, 6), count(*), max(sample), max(date)
    FROM main.document GROUP BY substr(area_code, 1, 6)
    UNION ALL
    SELECT 'process', substr(area_code, 1, 6), count(*), max(sample), max(date)
    FROM main.process_state GROUP BY substr(area_code, 1, 6)
    UNION ALL
    SELECT 'quality', substr(area_code, 1, 6), count(*), max(sample), max(date)
    FROM main.quality GROUP BY substr(area_code, 1, 6)
    UNION ALL
    SELECT 'profile', substr(area_code, 1, 6), count(*), max(sample), max(survey_date)
    FROM main.profile_item GROUP BY substr(area_code, 1, 6)
    UNION ALL
    SELECT 'indicators', substr(area_code, 1, 6), count(*), max(sample), max(as_of)
    FROM province.indicator_raw GROUP BY substr(area_code, 1, 6)
    UNION ALL
    SELECT 'household_accounts', substr(area_code, 1, 6), count(*), max(sample), max(as_of)
    FROM province.household_account_raw GROUP BY substr(area_code, 1, 6)
    UNION ALL
    SELECT 'consumption', substr(area_code, 1, 6), count(*), max(sample), NULL
    FROM province.consumption_raw GROUP BY substr(area_code, 1, 6)
    UNION ALL
    SELECT 'assessment', substr(area_code, 1, 6), count(*), max(sample), max(date)
    FROM main.assessment GROUP BY substr(area_code, 1, 6)
    UNION ALL
    SELECT 'roles', substr(area_code, 1, 6), count(*), max(sample), NULL
    FROM main.role GROUP BY substr(area_code, 1, 6)
    UNION ALL
    SELECT 'photos', p.area_code, count(*), max(f.sample), max(f.date)
    FROM main.photo AS f JOIN main.project AS p ON p.code = f.project_code
    GROUP BY p.area_code
),
-- A pilot tambon that sent nothing counts in the total; a place outside the pilot only by its rows.
place (code, pilot_group, pilot) AS (
    SELECT code, pilot_group, pilot_group IS NOT NULL FROM main.area WHERE level <> 'village'
)
INSERT INTO main.coverage (scope, kind, tambon_count, tambon_total, sample_count, row_count, as_of)
SELECT s.code, k.name,
       sum(p.pilot AND t.kind IS NOT NULL),
       sum(p.pilot),
       sum(p.pilot AND coalesce(t.sample, 0)),
       sum(coalesce(t.row_count, 0)),
       max(t.as_of)
FROM scope AS s
CROSS JOIN kind AS k
JOIN place AS p ON p.pilot_group = s.pilot_group OR substr(p.code, 1, s.prefix_length) = s.code
LEFT JOIN sent AS t ON t.kind = k.name AND t.tambon_code = p.code
GROUP BY s.code, k.name
ORDER BY s.code, k.name;
