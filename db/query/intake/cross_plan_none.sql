-- Years with projects of an office without a plan of that year, though there was one the year before:
-- first project of the year, the year, how many projects.
SELECT p.code, p.fiscal_year_be, count(*), min(p.office_code)
FROM project AS p
WHERE p.area_code = :office
  AND NOT EXISTS (SELECT 1 FROM plan AS n
                  WHERE n.area_code = :office AND n.fiscal_year_be = p.fiscal_year_be)
  AND EXISTS (SELECT 1 FROM plan AS n
              WHERE n.area_code = :office AND n.fiscal_year_be = p.fiscal_year_be - 1)
GROUP BY p.fiscal_year_be
ORDER BY p.fiscal_year_be;
