INSERT INTO area_alias (area_code, name) VALUES (:code, :name);
