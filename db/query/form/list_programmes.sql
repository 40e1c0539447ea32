SELECT name_th, '' FROM programme ORDER BY sort_order, code;
