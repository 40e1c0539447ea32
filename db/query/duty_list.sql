-- The yearly calendar in the province's order.
SELECT code, name_th, rule, who
FROM calendar
ORDER BY sort_order, code;
