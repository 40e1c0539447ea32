-- The register of a tambon, a project's money classes on following rows. The range of years, not an
-- OR, keeps the search inside the index.
SELECT p.code, p.office_code, p.name, p.fiscal_year_be, p.status, p.status_date, p.percent,
       p.budget_satang, p.priority_rank, p.focus, p.sample, m.class, m.amount_satang
FROM project AS p
LEFT JOIN project_money AS m ON m.project_code = p.code
WHERE p.area_code = :tambon_code
  AND p.fiscal_year_be BETWEEN :first_year_be AND :last_year_be
  AND (:status IS NULL OR p.status = :status)
  AND (:class IS NULL OR EXISTS (SELECT 1 FROM project_money AS w
                                 WHERE w.project_code = p.code AND w.class = :class))
ORDER BY p.fiscal_year_be DESC, p.priority_rank IS NULL, p.priority_rank, p.office_code;
