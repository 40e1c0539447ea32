SELECT v.year_be, v.surveyed, v.surveyed_state, v.passed, v.passed_state, v.failed, v.failed_state,
       v.value, v.value_state, v.unit, v.sent_count, v.sent_total, v.as_of, v.source, v.sample,
       a.code, :edition, a.name_th, '', ''
FROM area AS a
LEFT JOIN indicator_value AS v
       ON v.set_code = :set_code AND v.edition = :edition AND v.indicator_code = :code
      AND v.area_code = a.code AND v.year_be = :year_be AND v.sex = '' AND v.age_group = ''
