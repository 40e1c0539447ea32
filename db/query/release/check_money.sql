-- B2: a project whose budget is not the sum of its four classes; no class and no budget is "not
-- stated". Place, record, what is wrong with it.
SELECT p.area_code, p.office_code, p.name
FROM main.project AS p
LEFT JOIN main.project_money AS m ON m.project_code = p.code
GROUP BY p.code
HAVING p.budget_satang IS NOT sum(m.amount_satang)
LIMIT 1;
