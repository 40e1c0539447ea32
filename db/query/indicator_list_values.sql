-- Every indicator of an edition in its order, with the figures of a place and year, or (:year_be NULL)
-- of the newest year each has.
SELECT v.year_be, v.surveyed, v.surveyed_state, v.passed, v.passed_state, v.failed, v.failed_state,
       v.value, v.value_state, v.unit, v.sent_count, v.sent_total, v.as_of, v.source, v.sample,
       i.set_code, i.edition, i.code, i.dimension_no, i.dimension_th, i.name_th, i.unit, i.direction,
       i.target, i.aggregation, i.public_words, i.definition, i.source
FROM indicator AS i
LEFT JOIN indicator_value AS v
       ON v.set_code = i.set_code AND v.edition = i.edition AND v.indicator_code = i.code
      AND v.area_code = :area_code AND v.sex = '' AND v.age_group = ''
      AND v.year_be = coalesce(:year_be, (SELECT max(m.year_be) FROM indicator_value AS m
                                          WHERE m.set_code = i.set_code AND m.edition = i.edition
                                            AND m.indicator_code = i.code
                                            AND m.area_code = :area_code))
WHERE i.set_code = :set_code AND i.edition = :edition
ORDER BY i.dimension_no, i.sort_order, i.code;
