SELECT area_code, name FROM area_alias ORDER BY area_code, name;
