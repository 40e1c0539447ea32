-- Every issue that issue_map leads to the edition in force (itself included), as edition/code.
WITH RECURSIVE way (edition, code, at_edition, at_code, steps) AS (
    SELECT edition, code, edition, code, 0 FROM issue
    UNION
    SELECT w.edition, w.code, m.to_edition, m.to_code, w.steps + 1
    FROM way AS w
    JOIN issue_map AS m ON m.from_edition = w.at_edition AND m.from_code = w.at_code
    WHERE w.at_edition <> :edition AND w.steps < 8
)
SELECT DISTINCT edition || '/' || code FROM way WHERE at_edition = :edition;
