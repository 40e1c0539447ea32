INSERT INTO project_place (place, code) VALUES (:place, :code);
