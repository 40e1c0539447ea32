SELECT name_th, code FROM calendar ORDER BY sort_order, code;
