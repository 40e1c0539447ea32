-- How far the sub-issues of each other edition lead to the edition in force, and what it has that
-- none of them leads to. The first issue of the edition stands for all of it.
WITH RECURSIVE way (edition, code, at_edition, at_code, steps) AS (
    SELECT edition, code, edition, code, 0 FROM issue
    UNION
    SELECT w.edition, w.code, m.to_edition, m.to_code, w.steps + 1
    FROM way AS w
    JOIN issue_map AS m ON m.from_edition = w.at_edition AND m.from_code = w.at_code
    WHERE w.at_edition <> :edition AND w.steps < 8
),
sub (edition, code, mapped) AS (
    SELECT i.edition, i.code,
           EXISTS (SELECT 1 FROM way AS w WHERE w.edition = i.edition AND w.code = i.code
                                            AND w.at_edition = :edition)
    FROM issue AS i
    WHERE i.parent_code IS NOT NULL
)
SELECT s.edition || '/' || min(s.code), s.edition,
       format('%d จาก %d%s%s', sum(s.mapped), count(*),
              coalesce(' · ยังไม่เทียบ: ' || group_concat(iif(s.mapped, NULL, s.code), ', '), ''),
              coalesce(' · มีเฉพาะชุดปัจจุบัน: '
                       || (SELECT group_concat(n.code, ', ') FROM sub AS n
                           WHERE n.edition = :edition
                             AND NOT EXISTS (SELECT 1 FROM way AS w
                                             WHERE w.edition = s.edition AND w.at_edition = :edition
                                               AND w.at_code = n.code)), ''))
FROM sub AS s
WHERE s.edition <> :edition
GROUP BY s.edition
ORDER BY s.edition;
