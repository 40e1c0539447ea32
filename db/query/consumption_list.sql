-- What households of a place buy and do, in the newest year it has or the year asked for, what most do
-- first; what is not shown comes last.
SELECT c.item, c.year_be, c.households, c.households_state, c.surveyed, c.surveyed_state,
       c.sent_count, c.sent_total, c.sample
FROM consumption AS c
WHERE c.area_code = :area_code
  AND c.year_be = coalesce(:year_be, (SELECT max(year_be) FROM consumption
                                      WHERE area_code = :area_code))
ORDER BY c.households_state <> 'capped', c.households IS NULL,
         1.0 * c.households / c.surveyed DESC, c.item;
