SELECT d.name_th, t.name_th, count(*), sum(p.budget_satang),
       sum(CASE WHEN p.status IN ('budgeted', 'doing', 'done') THEN p.budget_satang END),
       sum(CASE WHEN p.disbursed_date BETWEEN :first AND :last THEN p.disbursed_satang END),
       sum(CASE WHEN p.disbursed_date NOT BETWEEN :first AND :last THEN p.disbursed_satang END),
       max(p.disbursed_date)
FROM project AS p
JOIN area AS t ON t.code = p.area_code
JOIN area AS d ON d.code = t.parent_code
WHERE p.fiscal_year_be = :year AND p.status <> 'cancelled'
GROUP BY t.code
ORDER BY d.sort_key, d.code, t.sort_key, t.code;
