-- A district: areas, those with a plan of the fiscal year whose forum was held by the end of the
-- month, those whose plan was reviewed by then; the same of the tambons whose office is a municipality.
WITH place AS (
    SELECT a.code, a.level, t.parent_code AS district,
           p.area_code IS NOT NULL AS planned,
           p.review_date IS NOT NULL AND p.review_date <= :last AS reviewed,
           EXISTS (SELECT 1 FROM organisation AS o
                   WHERE o.area_code = a.code AND o.name_th LIKE 'เทศบาล%') AS municipal
    FROM area AS a
    JOIN area AS t ON t.code = substr(a.code, 1, 6)
    LEFT JOIN plan AS p ON p.area_code = a.code AND p.fiscal_year_be = :year AND p.forum_date <= :last
    WHERE a.level IN ('tambon', 'village')
)
SELECT d.name_th,
       sum(place.level = 'tambon'),
       sum(place.level = 'tambon' AND planned),
       sum(place.level = 'tambon' AND reviewed),
       sum(place.level = 'village'),
       sum(place.level = 'village' AND planned),
       sum(place.level = 'village' AND reviewed),
       sum(place.level = 'tambon' AND municipal),
       sum(place.level = 'tambon' AND municipal AND planned)
FROM place
JOIN area AS d ON d.code = place.district
GROUP BY d.code
ORDER BY d.sort_key, d.code;
