-- The plan of a year, or the newest (:first_year_be … :last_year_be spans all years then). A
-- document belongs to the tambon, also when the plan is a village's: 6 digits of its code.
SELECT p.area_code, p.fiscal_year_be, p.edition, p.identity, p.vision, p.mission, p.strategy,
       p.forum_date, p.review_date, p.document_code, d.title, d.date, p.sample
FROM plan AS p
LEFT JOIN document AS d ON d.area_code = substr(p.area_code, 1, 6) AND d.code = p.document_code
WHERE p.area_code = :area_code
  AND p.fiscal_year_be BETWEEN :first_year_be AND :last_year_be
ORDER BY p.fiscal_year_be DESC
LIMIT 1;
