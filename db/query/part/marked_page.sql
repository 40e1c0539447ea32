-- The projects whose places in the table k has, in the order in which those were found.
CROSS JOIN project AS p ON p.rowid = k.place
LEFT JOIN area AS t ON t.code = p.area_code
LEFT JOIN area AS d ON d.code = t.parent_code
ORDER BY p.area_code, p.fiscal_year_be DESC, ifnull(p.priority_rank, 1000000), p.office_code
