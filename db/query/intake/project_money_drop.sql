DELETE FROM project_money WHERE project_code = :code;
