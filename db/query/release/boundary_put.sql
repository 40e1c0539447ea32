INSERT INTO temp.simple_boundary (code, boundary) VALUES (:code, :boundary);
