SELECT office_code FROM project WHERE area_code = :office;
