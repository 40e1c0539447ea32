-- In the order of the index indicator_value_by_area, which ends in the primary key: nothing is sorted.
SELECT v.area_code AS scope, a.name_th AS scope_th, v.set_code, v.edition, v.indicator_code,
       i.name_th AS indicator_th, v.year_be, v.sex, v.age_group, v.surveyed, v.surveyed_state, v.passed,
       v.passed_state, v.failed, v.failed_state, v.value, v.value_state, v.unit, v.sent_count,
       v.sent_total, v.as_of, v.source, v.sample
FROM indicator_value AS v
JOIN indicator AS i ON i.set_code = v.set_code AND i.edition = v.edition AND i.code = v.indicator_code
LEFT JOIN area AS a ON a.code = v.area_code
ORDER BY v.area_code, v.set_code, v.edition, v.indicator_code, v.year_be, v.sex, v.age_group;
