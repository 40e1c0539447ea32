SELECT code, boundary FROM area WHERE boundary IS NOT NULL ORDER BY code;
