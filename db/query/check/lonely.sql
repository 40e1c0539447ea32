-- A figure that is the only hidden one under a sum that is shown: whoever subtracts has it. Sums are
-- those of places below a place or in a group (sent_total > 0), and of women and men, and of ages, of
-- one place.
WITH hidden AS MATERIALIZED (
    SELECT set_code, edition, indicator_code, area_code, year_be, sex, age_group,
           surveyed_state IN ('small', 'hidden') AS surveyed,
           passed_state IN ('small', 'hidden', 'capped') AS passed,
           value_state IN ('small', 'hidden') AS value
    FROM indicator_value
    WHERE surveyed_state IN ('small', 'hidden') OR passed_state IN ('small', 'hidden', 'capped')
       OR value_state IN ('small', 'hidden')
),
below AS (
    SELECT h.set_code, h.edition, h.indicator_code, a.parent_code AS whole, h.year_be, h.sex,
           h.age_group, 1 AS places, sum(h.surveyed) AS surveyed, sum(h.passed) AS passed,
           sum(h.value) AS value
    FROM hidden AS h JOIN area AS a ON a.code = h.area_code
    GROUP BY h.set_code, h.edition, h.indicator_code, whole, h.year_be, h.sex, h.age_group
    UNION ALL
    SELECT h.set_code, h.edition, h.indicator_code, 'group/' || a.pilot_group AS whole, h.year_be,
           h.sex, h.age_group, 1, sum(h.surveyed), sum(h.passed), sum(h.value)
    FROM hidden AS h JOIN area AS a ON a.code = h.area_code
    WHERE a.pilot_group IS NOT NULL
    GROUP BY h.set_code, h.edition, h.indicator_code, whole, h.year_be, h.sex, h.age_group
    UNION ALL
    SELECT h.set_code, h.edition, h.indicator_code, h.area_code, h.year_be, '', '', 0,
           sum(h.surveyed), sum(h.passed), sum(h.value)
    FROM hidden AS h
    WHERE h.sex <> '' OR h.age_group <> ''
    GROUP BY h.set_code, h.edition, h.indicator_code, h.area_code, h.year_be, h.sex = ''
)
SELECT b.whole, b.set_code || '/' || b.indicator_code AS figure, b.year_be
FROM below AS b
CROSS JOIN indicator_value AS v
  ON v.set_code = b.set_code AND v.edition = b.edition AND v.indicator_code = b.indicator_code
 AND v.area_code = b.whole AND v.year_be = b.year_be AND v.sex = b.sex AND v.age_group = b.age_group
WHERE (b.places = 0 OR v.sent_total > 0)
  AND ((b.surveyed = 1 AND v.surveyed_state = 'shown') OR (b.passed = 1 AND v.passed_state = 'shown')
       OR (b.value = 1 AND v.value_state = 'shown'))
LIMIT 1;
