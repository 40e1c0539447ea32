-- Of tambons a: what each has of the indicators of an edition and year.
SELECT v.year_be, v.surveyed, v.surveyed_state, v.passed, v.passed_state, v.failed, v.failed_state,
       v.value, v.value_state, v.unit, v.sent_count, v.sent_total, v.as_of, v.source, v.sample,
       v.area_code, v.indicator_code
FROM area AS a
CROSS JOIN indicator_value AS v INDEXED BY indicator_value_by_area
  ON v.area_code = a.code AND v.set_code = :set_code AND v.edition = :edition
 AND v.year_be = :year_be AND v.sex = '' AND v.age_group = ''
