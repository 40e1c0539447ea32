SELECT NULL AS office, 0 AS sample, code, name_th, start_year_be, end_year_be, year_kind, note, source
FROM programme
ORDER BY sort_order, code;
