SELECT NULL AS office, 0 AS sample, code, name_th, rule, who
FROM calendar
ORDER BY sort_order, code;
