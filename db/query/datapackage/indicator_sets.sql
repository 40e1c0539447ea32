SELECT code AS set_code, edition, name_th, from_year_be, to_year_be, dimension_count, indicator_count,
       every_years
FROM indicator_set
ORDER BY sort_order, code, edition;
