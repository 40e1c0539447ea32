-- Money of the projects of the fiscal year by class and funder. Offices state what a project has
-- disbursed as one amount: it belongs to a class only when the project has one.
WITH source AS (
    SELECT p.code, p.status, p.disbursed_satang, p.disbursed_date,
           (SELECT count(*) FROM project_money AS m WHERE m.project_code = p.code) AS class_count
    FROM project AS p
    WHERE p.fiscal_year_be = :year AND p.status <> 'cancelled'
),
line AS (
    SELECT m.class, ifnull(o.name_th, '') AS funder, s.code, m.amount_satang AS asked,
           CASE WHEN s.status IN ('budgeted', 'doing', 'done') THEN m.amount_satang ELSE 0 END
               AS approved,
           CASE WHEN s.class_count = 1 THEN s.disbursed_satang END AS disbursed,
           CASE WHEN s.class_count = 1 THEN s.disbursed_date END AS as_of
    FROM source AS s
    JOIN project_money AS m ON m.project_code = s.code
    LEFT JOIN organisation AS o ON o.code = m.organisation
    UNION ALL
    SELECT CASE s.class_count WHEN 0 THEN 'none' ELSE 'several' END, '', s.code, NULL, NULL,
           s.disbursed_satang, s.disbursed_date
    FROM source AS s
    WHERE s.class_count <> 1 AND s.disbursed_satang IS NOT NULL
)
SELECT class, funder, count(DISTINCT code), sum(asked), sum(approved),
       sum(CASE WHEN as_of BETWEEN :first AND :last THEN disbursed END),
       sum(CASE WHEN as_of NOT BETWEEN :first AND :last THEN disbursed END),
       max(as_of)
FROM line
GROUP BY class, funder
ORDER BY CASE class WHEN 'community' THEN 1 WHEN 'tao' THEN 2 WHEN 'agency' THEN 3
                    WHEN 'other' THEN 4 WHEN 'several' THEN 5 ELSE 6 END, funder;
