-- The permanent code of each project of an office by the office's own.
SELECT office_code, code FROM project WHERE area_code = :office;
