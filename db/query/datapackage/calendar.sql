SELECT code AS duty, name_th, rule, who
FROM calendar
ORDER BY sort_order, code;
