-- By class the money of the issues at the top of their edition. A release made before that was told has no
-- such columns: then the names below are those of `untold`, and there is no row.
SELECT m.scope, a.name_th AS scope_th, m.fiscal_year_be, m.issue_edition, m.issue_code,
       i.name_th AS issue_th, m.class AS budget_class, m.class AS budget_class_th,
       m.satang AS amount_baht
FROM (SELECT t.scope, t.fiscal_year_be, t.issue_edition, t.issue_code, c.place, c.class,
             (SELECT CASE c.class WHEN 'community' THEN community_satang WHEN 'tao' THEN tao_satang
                                  WHEN 'agency' THEN agency_satang ELSE other_satang END
              FROM issue_total AS u
              WHERE u.scope = t.scope AND u.fiscal_year_be = t.fiscal_year_be
                AND u.issue_edition = t.issue_edition AND u.issue_code = t.issue_code) AS satang
      FROM (SELECT NULL AS community_satang, NULL AS tao_satang, NULL AS agency_satang,
                   NULL AS other_satang) AS untold
      CROSS JOIN (SELECT scope, fiscal_year_be, issue_edition, issue_code FROM issue_total) AS t
      CROSS JOIN (SELECT 1 AS place, 'community' AS class
                  UNION ALL SELECT 2, 'tao' UNION ALL SELECT 3, 'agency'
                  UNION ALL SELECT 4, 'other') AS c
      WHERE t.fiscal_year_be > 0) AS m
LEFT JOIN area AS a ON a.code = m.scope
LEFT JOIN issue AS i ON i.edition = m.issue_edition AND i.code = m.issue_code
WHERE m.satang IS NOT NULL
ORDER BY m.scope, m.fiscal_year_be, m.issue_edition, m.issue_code, m.place;
