SELECT code, name_th FROM calendar ORDER BY sort_order;
