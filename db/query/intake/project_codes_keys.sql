-- Nothing is ever said to have vanished: a code is for ever (project_identity).
SELECT area_code || '/' || office_code, NULL, area_code || '/' || office_code, code
FROM project_identity WHERE 0;
