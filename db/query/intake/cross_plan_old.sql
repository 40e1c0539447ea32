-- Years with projects of an office whose newest plan before them is more than one fiscal year old:
-- first project of the year, the year, that plan.
SELECT p.code, p.fiscal_year_be,
       (SELECT max(n.fiscal_year_be) FROM plan AS n
        WHERE n.area_code = :office AND n.fiscal_year_be <= p.fiscal_year_be) AS newest,
       min(p.office_code)
FROM project AS p
WHERE p.area_code = :office
GROUP BY p.fiscal_year_be
HAVING newest < p.fiscal_year_be - 1
ORDER BY p.fiscal_year_be;
