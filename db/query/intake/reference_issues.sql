SELECT edition, code, name_th FROM issue ORDER BY edition, sort_order;
