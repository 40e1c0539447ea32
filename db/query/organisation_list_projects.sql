-- A page of the projects an organisation gives money to, the most first. The page is found in the
-- index project_by_funder alone, and only its projects are looked up.
SELECT m.project_code, p.name, p.fiscal_year_be, m.amount_satang, m.rounded, p.sample,
       t.name_th, t.name_en, d.name_th, d.name_en, p.status
FROM (SELECT f.project_code, f.class, f.amount_satang
      FROM project_money AS f
      WHERE f.organisation = :organisation
      ORDER BY f.amount_satang DESC, f.project_code
      LIMIT :row_limit OFFSET :first_row) AS g
JOIN project_money AS m ON m.project_code = g.project_code AND m.class = g.class
JOIN project AS p ON p.code = m.project_code
LEFT JOIN area AS t ON t.code = p.area_code
LEFT JOIN area AS d ON d.code = t.parent_code
ORDER BY g.amount_satang DESC, g.project_code;
