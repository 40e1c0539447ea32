SELECT set_code, edition, code AS indicator_code, dimension_no, dimension_th, name_th, public_words,
       unit, direction, target, aggregation, definition, source
FROM indicator
ORDER BY set_code, edition, sort_order, code;
