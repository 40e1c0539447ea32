SELECT name_th, ifnull(abbreviation, '') FROM organisation ORDER BY sort_key, code;
