SELECT NULL AS office, 0 AS sample, programme, no, text, figure, unit, rounded, as_of, source
FROM result
ORDER BY sort_order, programme, no;
