DELETE FROM project_village WHERE project_code = :code;
