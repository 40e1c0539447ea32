-- A page of the projects an organisation gives money to, the most first, in the order of the index
-- project_by_funder.
SELECT m.project_code, p.name, p.fiscal_year_be, m.amount_satang, m.rounded, p.sample,
       t.name_th, t.name_en, d.name_th, d.name_en, p.status
FROM project_money AS m
JOIN project AS p ON p.code = m.project_code
LEFT JOIN area AS t ON t.code = p.area_code
LEFT JOIN area AS d ON d.code = t.parent_code
WHERE m.organisation = :organisation
ORDER BY m.amount_satang DESC, m.project_code
LIMIT :row_limit OFFSET :first_row;
