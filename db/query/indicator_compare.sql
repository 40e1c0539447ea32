-- A figure of a place and what stands beside it: its own of the year before that it has, then those of
-- the places it lies in, of the same year. 'place' is the order.
WITH beside (place, scope, year_be) AS (
    SELECT 0, :area_code, :year_be
    UNION ALL
    SELECT 1, :area_code, max(m.year_be)
    FROM indicator_value AS m
    WHERE m.set_code = :set_code AND m.edition = :edition AND m.indicator_code = :code
      AND m.area_code = :area_code AND m.year_be < :year_be
    UNION ALL
    SELECT 2, substr(:area_code, 1, 6), :year_be WHERE length(:area_code) = 8
    UNION ALL
    SELECT 3, substr(:area_code, 1, 4), :year_be WHERE length(:area_code) BETWEEN 6 AND 8
           AND :area_code NOT LIKE 'group/%'
    UNION ALL
    SELECT 4, (SELECT province_code FROM release), :year_be
    WHERE :area_code <> (SELECT province_code FROM release)
)
SELECT v.year_be, v.surveyed, v.surveyed_state, v.passed, v.passed_state, v.failed, v.failed_state,
       v.value, v.value_state, v.unit, v.sent_count, v.sent_total, v.as_of, v.source, v.sample,
       b.scope, :edition, NULL, '', '', b.place
FROM beside AS b
LEFT JOIN indicator_value AS v
       ON v.set_code = :set_code AND v.edition = :edition AND v.indicator_code = :code
      AND v.area_code = b.scope AND v.year_be = b.year_be AND v.sex = '' AND v.age_group = ''
ORDER BY b.place;
