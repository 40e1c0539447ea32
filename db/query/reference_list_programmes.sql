-- Programmes in the province's order.
SELECT code, name_th, start_year_be, end_year_be, source
FROM programme
ORDER BY sort_order, code;
