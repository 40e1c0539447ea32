-- Documents about a project that the office has not.
SELECT document.area_code || '/' || document.code, document.project_code, document.title
FROM document
WHERE document.area_code BETWEEN :office AND :office || '99'
  AND document.project_code IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM project
                  WHERE project.area_code = :office AND office_code = document.project_code)
ORDER BY document.area_code, document.code;
