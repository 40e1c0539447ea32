SELECT code, name_th FROM indicator_set GROUP BY code ORDER BY min(sort_order), code;
