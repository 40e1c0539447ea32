-- Every project code the office ever used, projects that are gone included.
SELECT office_code FROM project_identity WHERE area_code = :office ORDER BY office_code;
