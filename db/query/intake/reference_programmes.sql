SELECT code, name_th FROM programme ORDER BY sort_order;
