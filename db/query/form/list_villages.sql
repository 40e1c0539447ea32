SELECT code, name_th FROM area WHERE parent_code = :office AND level = 'village' ORDER BY code;
