-- The documents whose keys k has, the newest first.
CROSS JOIN document AS d ON d.area_code = k.area_code AND d.code = k.code
LEFT JOIN area AS a ON a.code = d.area_code
LEFT JOIN area AS u ON u.code = a.parent_code
LEFT JOIN project AS p ON p.area_code = d.area_code AND p.office_code = d.project_code
ORDER BY d.date DESC, d.area_code, d.code
