INSERT INTO project_identity (area_code, office_code, code) VALUES (:office, :project_code, :code);
