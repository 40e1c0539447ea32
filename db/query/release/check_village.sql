-- A3: a project for a village of another tambon, or for what is no village.
SELECT p.area_code, p.office_code, v.village_code
FROM main.project_village AS v
LEFT JOIN main.project AS p ON p.code = v.project_code
LEFT JOIN main.area AS a ON a.code = v.village_code
WHERE p.code IS NULL OR a.level IS NOT 'village' OR a.parent_code IS NOT p.area_code
LIMIT 1;
