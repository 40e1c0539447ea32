SELECT programme, no AS result_no, text AS result_text, figure, unit, rounded, as_of, source
FROM result
ORDER BY programme, sort_order, no;
