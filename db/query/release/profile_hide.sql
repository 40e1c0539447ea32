-- Counts of people or households in the profile of a place: one below the threshold is not shown, and
-- with it the next smallest count of the same unit and section, so that no total gives it back.
WITH counted AS (
    SELECT area_code, section, item, unit, CAST(replace(value, ',', '') AS INTEGER) AS figure
    FROM main.profile_item
    WHERE unit IN ('คน', 'ราย', 'ครัวเรือน', 'คร.', 'หลังคาเรือน')
      AND replace(value, ',', '') NOT GLOB '*[^0-9]*' AND length(value) > 0
),
small AS (
    SELECT area_code, section, item FROM counted WHERE figure BETWEEN 1 AND :small_cell - 1
),
complement AS (
    SELECT area_code, section, item,
           row_number() OVER (PARTITION BY area_code, section, unit ORDER BY figure, item) AS place
    FROM counted AS c
    WHERE figure >= :small_cell
      AND (SELECT count(*) FROM counted AS s
           WHERE s.area_code = c.area_code AND s.section = c.section AND s.unit = c.unit
             AND s.figure BETWEEN 1 AND :small_cell - 1) = 1
),
hidden AS (
    SELECT area_code, section, item, 'small' AS state FROM small
    UNION ALL
    SELECT area_code, section, item, 'hidden' FROM complement WHERE place = 1
)
UPDATE main.profile_item
SET value = NULL, value_state = h.state
FROM hidden AS h
WHERE h.area_code = profile_item.area_code AND h.section = profile_item.section
  AND h.item = profile_item.item;
