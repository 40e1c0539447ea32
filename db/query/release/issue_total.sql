-- Sums by issue (A6), in the edition in force: a project classed under another edition counts where
-- issue_map leads from there, on the shortest way; where that is several issues, under the first of
-- them (intake warns of such a map). Projects that are led nowhere are found by check_issue.sql.
CREATE TEMP TABLE issue_target (
    edition TEXT NOT NULL,
    code    TEXT NOT NULL,
    target  TEXT NOT NULL,
    PRIMARY KEY (edition, code)
) STRICT, WITHOUT ROWID;

WITH RECURSIVE way (edition, code, at_edition, at_code, steps) AS (
    SELECT edition, code, edition, code, 0 FROM main.issue
    UNION
    SELECT w.edition, w.code, m.to_edition, m.to_code, w.steps + 1
    FROM way AS w
    JOIN main.issue_map AS m ON m.from_edition = w.at_edition AND m.from_code = w.at_code
    WHERE w.at_edition <> (SELECT issue_edition FROM main.release) AND w.steps < 8
),
choice (edition, code, target, place) AS (
    SELECT w.edition, w.code, w.at_code,
           row_number() OVER (PARTITION BY w.edition, w.code ORDER BY w.steps, i.sort_order, i.code)
    FROM way AS w
    JOIN main.issue AS i ON i.edition = w.at_edition AND i.code = w.at_code
    WHERE w.at_edition = (SELECT issue_edition FROM main.release)
)
INSERT INTO temp.issue_target
SELECT edition, code, target FROM choice WHERE place = 1;

CREATE TEMP TABLE place_issue (
    place           TEXT NOT NULL,
    fiscal_year_be  INTEGER NOT NULL,
    code            TEXT NOT NULL,
    project_count   INTEGER NOT NULL,
    amount_satang   INTEGER NOT NULL,
    no_budget_count INTEGER NOT NULL,
    community_satang INTEGER,
    tao_satang       INTEGER,
    agency_satang    INTEGER,
    other_satang     INTEGER
) STRICT;

INSERT INTO temp.place_issue
SELECT p.area_code, p.fiscal_year_be, t.target, count(*), sum(coalesce(p.budget_satang, 0)),
       sum(p.budget_satang IS NULL), 0, 0, 0, 0
FROM main.project AS p
JOIN temp.issue_target AS t ON t.edition = p.issue_edition AND t.code = p.issue_code
GROUP BY p.area_code, p.fiscal_year_be, t.target;

INSERT INTO temp.place_issue
SELECT p.area_code, p.fiscal_year_be, t.target, 0, 0, 0,
       sum(iif(m.class = 'community', m.amount_satang, 0)),
       sum(iif(m.class = 'tao', m.amount_satang, 0)),
       sum(iif(m.class = 'agency', m.amount_satang, 0)),
       sum(iif(m.class = 'other', m.amount_satang, 0))
FROM main.project AS p
JOIN main.project_money AS m ON m.project_code = p.code
JOIN temp.issue_target AS t ON t.edition = p.issue_edition AND t.code = p.issue_code
GROUP BY p.area_code, p.fiscal_year_be, t.target;

INSERT INTO temp.place_issue
SELECT v.village_code, p.fiscal_year_be, t.target, count(*), sum(coalesce(p.budget_satang, 0)),
       sum(p.budget_satang IS NULL), NULL, NULL, NULL, NULL
FROM main.project_village AS v
JOIN main.project AS p ON p.code = v.project_code
JOIN temp.issue_target AS t ON t.edition = p.issue_edition AND t.code = p.issue_code
GROUP BY v.village_code, p.fiscal_year_be, t.target;

WITH scope_of (place, scope) AS (
    SELECT code, code FROM main.area WHERE level IN ('tambon', 'village')
    UNION ALL
    SELECT code, substr(code, 1, 4) FROM main.area WHERE level = 'tambon'
    UNION ALL
    SELECT code, substr(code, 1, 2) FROM main.area WHERE level = 'tambon'
    UNION ALL
    SELECT code, 'group/' || pilot_group FROM main.area WHERE pilot_group IS NOT NULL
),
-- A sub-issue counts in itself and in the issue it is a part of.
counts_in (code, issue_code, top) AS (
    SELECT code, code, parent_code IS NULL FROM main.issue
    WHERE edition = (SELECT issue_edition FROM main.release)
    UNION ALL
    SELECT code, parent_code, 1 FROM main.issue
    WHERE edition = (SELECT issue_edition FROM main.release) AND parent_code IS NOT NULL
)
INSERT INTO main.issue_total (scope, fiscal_year_be, issue_edition, issue_code, project_count,
                              amount_satang, no_budget_count, own_count, own_satang,
                              community_satang, tao_satang, agency_satang, other_satang)
SELECT s.scope, t.fiscal_year_be,
       (SELECT issue_edition FROM main.release), c.issue_code,
       sum(t.project_count), sum(t.amount_satang), sum(t.no_budget_count),
       sum(iif(c.code = c.issue_code, t.project_count, 0)),
       sum(iif(c.code = c.issue_code, t.amount_satang, 0)),
       sum(iif(c.top, t.community_satang, NULL)), sum(iif(c.top, t.tao_satang, NULL)),
       sum(iif(c.top, t.agency_satang, NULL)), sum(iif(c.top, t.other_satang, NULL))
FROM temp.place_issue AS t
JOIN counts_in AS c ON c.code = t.code
JOIN scope_of AS s ON s.place = t.place
GROUP BY s.scope, t.fiscal_year_be, c.issue_code
ORDER BY s.scope, t.fiscal_year_be, c.issue_code;

DROP TABLE temp.place_issue;
DROP TABLE temp.issue_target;
