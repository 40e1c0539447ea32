-- The villages of a tambon by number, each with its plan of a year, or its newest (:first_year_be …
-- :last_year_be spans all years then), or none.
SELECT a.code, a.name_th, a.name_en, p.fiscal_year_be, p.edition, p.vision, p.forum_date,
       p.review_date, p.document_code, d.title, p.sample
FROM area AS a
LEFT JOIN plan AS p ON p.area_code = a.code
     AND p.fiscal_year_be = (SELECT max(fiscal_year_be) FROM plan
                             WHERE area_code = a.code
                               AND fiscal_year_be BETWEEN :first_year_be AND :last_year_be)
LEFT JOIN document AS d ON d.area_code = :tambon_code AND d.code = p.document_code
WHERE a.parent_code = :tambon_code
ORDER BY a.code;
