SELECT code FROM project_identity WHERE area_code = :office AND office_code = :project_code;
