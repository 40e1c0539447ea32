-- A page of a tambon's register, in the order of the index project_register: nothing is sorted. The
-- range of years, not an OR, keeps the search inside the index; CASE, not AND, looks for money only
-- where the status is right.
SELECT p.code, p.office_code, p.name, p.fiscal_year_be, p.status, p.status_date, p.percent,
       p.budget_satang, p.priority_rank, p.focus, p.sample
FROM project AS p
WHERE p.area_code = :tambon_code
  AND p.fiscal_year_be BETWEEN :first_year_be AND :last_year_be
  AND CASE WHEN p.status <> :status THEN 0
           WHEN :class IS NULL THEN 1
           ELSE EXISTS (SELECT 1 FROM project_money AS m
                        WHERE m.project_code = p.code AND m.class = :class) END
ORDER BY p.fiscal_year_be DESC, ifnull(p.priority_rank, 1000000), p.office_code
LIMIT :row_limit OFFSET :first_row;
