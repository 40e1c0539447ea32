SELECT code AS programme, name_th, start_year_be, end_year_be, year_kind, note, source
FROM programme
ORDER BY sort_order, code;
