-- A page of a tambon's register, in the order of the index project_register: nothing is sorted.
SELECT p.code, p.office_code, p.name, p.fiscal_year_be, p.status, p.status_date, p.percent,
       p.budget_satang, p.priority_rank, p.focus, p.sample, p.area_code, p.doer, p.beyond_capacity
FROM project AS p
-- include part/project_filter.sql
ORDER BY p.fiscal_year_be DESC, ifnull(p.priority_rank, 1000000), p.office_code
LIMIT :row_limit OFFSET :first_row;
