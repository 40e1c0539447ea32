SELECT code, rule FROM calendar ORDER BY code;
