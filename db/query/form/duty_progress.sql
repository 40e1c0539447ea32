-- Projects of the fiscal year by status, of each group, district or tambon (:scope).
WITH place AS (
    SELECT t.code, t.name_th, t.sort_key, t.pilot_group, d.code AS district,
           d.name_th AS district_name, d.sort_key AS district_key
    FROM area AS t
    JOIN area AS d ON d.code = t.parent_code
    WHERE t.level = 'tambon'
)
SELECT CASE :scope WHEN 'group' THEN CASE WHEN pilot_group IS NULL THEN 'นอกกลุ่ม'
                                          ELSE 'กลุ่ม ' || pilot_group END
                   ELSE district_name END,
       CASE :scope WHEN 'group' THEN count(DISTINCT place.code) || ' ตำบล'
                   WHEN 'district' THEN count(DISTINCT place.code) || ' ตำบล'
                   ELSE place.name_th END,
       count(*),
       sum(status = 'proposed'),
       sum(status = 'in_plan'),
       sum(status = 'budgeted'),
       sum(status = 'doing'),
       sum(status = 'done'),
       sum(status = 'postponed'),
       sum(status = 'cancelled'),
       sum(status_date BETWEEN :first AND :last),
       sum(end_date IS NOT NULL AND end_date <= :last AND status NOT IN ('done', 'cancelled')),
       sum(status_date NOT BETWEEN :first AND :last),
       min(status_date),
       max(status_date)
FROM project
JOIN place ON place.code = project.area_code
WHERE project.fiscal_year_be = :year
GROUP BY CASE :scope WHEN 'group' THEN ifnull(pilot_group, 1000)
                     WHEN 'district' THEN district ELSE place.code END
ORDER BY CASE :scope WHEN 'group' THEN ifnull(pilot_group, 1000) END, district_key, district,
         place.sort_key, place.code;
