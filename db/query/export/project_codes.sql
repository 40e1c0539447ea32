SELECT NULL AS office, 0 AS sample, area_code, office_code AS project_code, code
FROM project_identity
ORDER BY area_code, office_code;
