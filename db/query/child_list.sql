-- The activities of a project, in the order of the register.
SELECT p.code, p.office_code, p.name, p.fiscal_year_be, p.status, p.percent, p.budget_satang,
       p.weight, p.sample
FROM project AS p
WHERE p.parent_code = :parent_code
ORDER BY p.fiscal_year_be DESC, ifnull(p.priority_rank, 1000000), p.office_code;
