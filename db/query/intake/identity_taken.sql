SELECT 1 FROM project_identity WHERE code = :code;
