-- A page of the projects of a programme in a scope, in the order of the index project_by_programme:
-- the rows before it are skipped in the index, not read.
SELECT p.code, p.office_code, p.name, p.fiscal_year_be, p.status, p.status_date, p.percent,
       p.budget_satang, p.priority_rank, p.focus, p.sample, p.area_code, p.doer, p.beyond_capacity,
       t.name_th, t.name_en, d.name_th, d.name_en,
       p.forwarded_to, p.forwarded_date, p.answer, p.answer_satang
FROM (SELECT rowid AS place
      FROM project
      WHERE programme = :programme AND area_code BETWEEN :first_area AND :last_area
      ORDER BY area_code, fiscal_year_be DESC, ifnull(priority_rank, 1000000), office_code
      LIMIT :row_limit OFFSET :first_row) AS k
CROSS JOIN project AS p ON p.rowid = k.place
LEFT JOIN area AS t ON t.code = p.area_code
LEFT JOIN area AS d ON d.code = t.parent_code
ORDER BY p.area_code, p.fiscal_year_be DESC, ifnull(p.priority_rank, 1000000), p.office_code;
