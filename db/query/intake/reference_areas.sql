SELECT code, name_th, village_count, name_en FROM area ORDER BY code;
