-- Where every issue of every edition counts in the edition asked for. First to the edition in force, by
-- the rule that made the sums (release/issue_total.sql): the shortest way along the map, the first of
-- several. Then from there to the edition asked for, along the map in both directions; an issue that has
-- no counterpart there counts in the counterpart of the issue it is a part of. NULL: led nowhere.
WITH RECURSIVE
force (edition) AS MATERIALIZED (SELECT issue_edition FROM release),
way (edition, code, at_edition, at_code, steps) AS (
    SELECT edition, code, edition, code, 0 FROM issue
    UNION
    SELECT w.edition, w.code, m.to_edition, m.to_code, w.steps + 1
    FROM way AS w
    JOIN issue_map AS m ON m.from_edition = w.at_edition AND m.from_code = w.at_code
    WHERE w.at_edition <> (SELECT edition FROM force) AND w.steps < 8
),
here (edition, code, at_code, place) AS (
    SELECT w.edition, w.code, w.at_code,
           row_number() OVER (PARTITION BY w.edition, w.code ORDER BY w.steps, i.sort_order, i.code)
    FROM way AS w
    JOIN issue AS i ON i.edition = w.at_edition AND i.code = w.at_code
    WHERE w.at_edition = (SELECT edition FROM force)
),
link (from_edition, from_code, to_edition, to_code) AS MATERIALIZED (
    SELECT from_edition, from_code, to_edition, to_code FROM issue_map
    UNION
    SELECT to_edition, to_code, from_edition, from_code FROM issue_map
),
back (code, at_edition, at_code, steps) AS (
    SELECT code, edition, code, 0 FROM issue WHERE edition = (SELECT edition FROM force)
    UNION
    SELECT b.code, l.to_edition, l.to_code, b.steps + 1
    FROM back AS b
    JOIN link AS l ON l.from_edition = b.at_edition AND l.from_code = b.at_code
    WHERE b.at_edition <> :edition AND b.steps < 8
),
there (code, at_code, place) AS MATERIALIZED (
    SELECT b.code, b.at_code,
           row_number() OVER (PARTITION BY b.code ORDER BY b.steps, i.sort_order, i.code)
    FROM back AS b
    JOIN issue AS i ON i.edition = b.at_edition AND i.code = b.at_code
    WHERE b.at_edition = :edition
)
SELECT h.edition, h.code, coalesce(t.at_code, p.at_code)
FROM here AS h
LEFT JOIN there AS t ON t.code = h.at_code AND t.place = 1
LEFT JOIN issue AS f ON f.edition = (SELECT edition FROM force) AND f.code = h.at_code
LEFT JOIN there AS p ON p.code = f.parent_code AND p.place = 1
WHERE h.place = 1;
