-- An indicator of a place and year by sex and by age.
SELECT v.year_be, v.surveyed, v.surveyed_state, v.passed, v.passed_state, v.failed, v.failed_state,
       v.value, v.value_state, v.unit, v.sent_count, v.sent_total, v.as_of, v.source, v.sample,
       v.area_code, v.edition, NULL, v.sex, v.age_group
FROM indicator_value AS v
WHERE v.set_code = :set_code AND v.edition = :edition AND v.indicator_code = :code
  AND v.area_code = :area_code AND v.year_be = :year_be AND (v.sex <> '' OR v.age_group <> '')
ORDER BY v.sex, v.age_group;
