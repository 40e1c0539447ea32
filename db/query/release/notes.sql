-- The release notes (A10) from temp.difference: per tambon at most 50 lines, the ones that say most
-- first, then how many more there are. What the public may have seen and must now forget is not
-- repeated: no name of what is gone, no old wording (H6, L4). A report that only has a later date is
-- no news, and neither is a line on the map.
WITH ranked AS (
    SELECT area_code, kind, record_key, name, what, old_value, new_value,
           row_number() OVER (PARTITION BY area_code
                              ORDER BY CASE what WHEN 'new' THEN 1 WHEN 'status' THEN 2
                                                 WHEN 'gone' THEN 3 WHEN 'amount' THEN 4
                                                 WHEN 'disbursed' THEN 5 WHEN 'percent' THEN 6
                                                 WHEN 'values' THEN 7 ELSE 8 END,
                                       kind, record_key, what, old_value, new_value) AS place,
           count(*) OVER (PARTITION BY area_code) AS total
    FROM temp.difference
    WHERE what <> 'date' AND kind <> 'boundaries'
),
line AS (
    SELECT area_code, kind, iif(what = 'gone' AND kind = 'profile', '', record_key) AS record_key,
           iif(what = 'gone', '', name) AS name, what,
           iif(what IN ('text', 'gone'), NULL, old_value) AS old_value,
           iif(what IN ('text', 'gone'), NULL, new_value) AS new_value, place
    FROM ranked WHERE place <= 50
    UNION ALL
    SELECT area_code, '', '', '', 'more', NULL, total - 50, 51
    FROM ranked WHERE place = 51
)
INSERT INTO main.change (line_no, area_code, kind, record_key, name, what, old_value, new_value)
SELECT row_number() OVER (ORDER BY area_code, place), area_code, kind, record_key, name, what,
       old_value, new_value
FROM line ORDER BY area_code, place;
