SELECT code, name_th, abbreviation, name_en, aliases FROM organisation ORDER BY code;
