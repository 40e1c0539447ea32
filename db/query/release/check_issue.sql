-- G10: a project under an issue that issue_map does not lead to the edition in force.
WITH RECURSIVE used (edition, code) AS (
    SELECT DISTINCT issue_edition, issue_code FROM main.project
),
way (edition, code, at_edition, at_code, steps) AS (
    SELECT edition, code, edition, code, 0 FROM used
    UNION
    SELECT w.edition, w.code, m.to_edition, m.to_code, w.steps + 1
    FROM way AS w
    JOIN main.issue_map AS m ON m.from_edition = w.at_edition AND m.from_code = w.at_code
    WHERE w.at_edition <> (SELECT issue_edition FROM main.release) AND w.steps < 8
)
SELECT p.area_code, p.office_code, p.issue_edition || ' ' || p.issue_code
FROM main.project AS p
WHERE NOT EXISTS (SELECT 1 FROM way AS w
                  WHERE w.edition = p.issue_edition AND w.code = p.issue_code
                    AND w.at_edition = (SELECT issue_edition FROM main.release))
ORDER BY p.area_code, p.office_code
LIMIT 1;
