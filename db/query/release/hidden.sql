-- How much of each indicator set disclosure control hides: real figures that somebody sent, and those
-- of them that no screen shows as they are. What nobody sent, or does not apply, is neither.
WITH state (set_code, edition, state) AS (
    SELECT set_code, edition, surveyed_state FROM main.indicator_value WHERE sample = 0
    UNION ALL SELECT set_code, edition, passed_state FROM main.indicator_value WHERE sample = 0
    UNION ALL SELECT set_code, edition, failed_state FROM main.indicator_value WHERE sample = 0
    UNION ALL SELECT set_code, edition, value_state FROM main.indicator_value WHERE sample = 0
)
SELECT s.set_code, s.edition, coalesce(i.name_th, s.set_code), count(*),
       sum(s.state IN ('small', 'hidden', 'capped'))
FROM state AS s
LEFT JOIN main.indicator_set AS i ON i.code = s.set_code AND i.edition = s.edition
WHERE s.state NOT IN ('missing', 'na')
GROUP BY s.set_code, s.edition
ORDER BY s.set_code, s.edition;
