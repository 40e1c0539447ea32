-- Common issues of the plan of a tambon that none of the projects of that year is about: the issue
-- itself, a part of it, the one it is a part of, or one of another edition that became it.
WITH about (fiscal_year_be, edition, code) AS (
    SELECT fiscal_year_be, issue_edition, issue_code FROM project WHERE area_code = :office
    UNION
    SELECT p.fiscal_year_be, m.to_edition, m.to_code
    FROM project AS p
    JOIN issue_map AS m ON m.from_edition = p.issue_edition AND m.from_code = p.issue_code
    WHERE p.area_code = :office
)
SELECT n.area_code || '/' || n.fiscal_year_be, n.issue_code, i.name_th
FROM plan_issue AS n
JOIN issue AS i ON i.edition = n.issue_edition AND i.code = n.issue_code
WHERE n.area_code = :office
  AND EXISTS (SELECT 1 FROM about AS a WHERE a.fiscal_year_be = n.fiscal_year_be)
  AND NOT EXISTS (SELECT 1 FROM about AS a
                  LEFT JOIN issue AS s ON s.edition = a.edition AND s.code = a.code
                  WHERE a.fiscal_year_be = n.fiscal_year_be AND a.edition = n.issue_edition
                    AND (a.code IN (n.issue_code, i.parent_code)
                         OR s.parent_code = n.issue_code))
ORDER BY n.fiscal_year_be, n.issue_code;
