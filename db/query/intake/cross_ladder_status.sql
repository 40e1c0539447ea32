-- Projects that stand in a budget ordinance and are said to be proposed only.
SELECT l.project_code || '/' || l.rung, p.office_code, p.name
FROM project AS p
JOIN project_ladder AS l ON l.project_code = p.code AND l.rung = 'ordinance'
WHERE p.area_code = :office AND p.status = 'proposed'
ORDER BY p.office_code;
