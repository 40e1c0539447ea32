SELECT NULL AS office, 0 AS sample, set_code AS "set", edition, code, dimension_no, dimension_th,
       name_th, unit, direction, target, aggregation, public_words, definition, source
FROM indicator
ORDER BY sort_order, set_code, edition, code;
