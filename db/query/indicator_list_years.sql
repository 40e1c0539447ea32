-- An indicator of a place over the years, through every edition that has its number. CROSS: first the
-- editions, which are few.
SELECT v.year_be, v.surveyed, v.surveyed_state, v.passed, v.passed_state, v.failed, v.failed_state,
       v.value, v.value_state, v.unit, v.sent_count, v.sent_total, v.as_of, v.source, v.sample,
       v.area_code, i.edition, i.name_th, v.sex, v.age_group
FROM indicator AS i
CROSS JOIN indicator_value AS v
  ON v.set_code = i.set_code AND v.edition = i.edition AND v.indicator_code = i.code
 AND v.area_code = :area_code AND v.sex = '' AND v.age_group = ''
WHERE i.set_code = :set_code AND i.code = :code
ORDER BY v.year_be, i.edition;
