INSERT INTO project_village (project_code, village_code) VALUES (:code, :village);
