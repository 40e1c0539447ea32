SELECT p.code AS project_code, p.area_code AS tambon_code, p.fiscal_year_be, v.village_code,
       a.name_th AS village_th
FROM project AS p
JOIN project_village AS v ON v.project_code = p.code
LEFT JOIN area AS a ON a.code = v.village_code
ORDER BY p.area_code, p.fiscal_year_be DESC, ifnull(p.priority_rank, 1000000), p.office_code,
         v.village_code;
