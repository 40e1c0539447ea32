-- A code that another project has is an error of the sheet (UNIQUE); the same again changes nothing,
-- and what an office's project already has stays.
INSERT INTO project_identity (area_code, office_code, code)
VALUES (:area_code, :project_code, :code)
ON CONFLICT (area_code, office_code) DO NOTHING;
