-- G10: projects in force under an issue that issue_map does not lead to the edition in force.
WITH RECURSIVE way (edition, code, at_edition, at_code, steps) AS (
    SELECT edition, code, edition, code, 0 FROM issue
    UNION
    SELECT w.edition, w.code, m.to_edition, m.to_code, w.steps + 1
    FROM way AS w
    JOIN issue_map AS m ON m.from_edition = w.at_edition AND m.from_code = w.at_code
    WHERE w.at_edition <> :edition AND w.steps < 8
)
SELECT p.code, p.office_code, p.issue_edition || ' ' || p.issue_code
FROM project AS p
WHERE NOT EXISTS (SELECT 1 FROM way AS w
                  WHERE w.edition = p.issue_edition AND w.code = p.issue_code
                    AND w.at_edition = :edition)
ORDER BY p.area_code, p.office_code;
