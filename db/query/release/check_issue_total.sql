-- A6: a tambon and year whose issues are not its projects, or an issue that is not itself and its
-- sub-issues, or not what the four classes give it.
SELECT place, issue_code, year_be
FROM (SELECT h.scope AS place, '' AS issue_code, h.fiscal_year_be AS year_be
      FROM main.project_total AS h
      LEFT JOIN main.issue_total AS t
             ON t.scope = h.scope AND t.fiscal_year_be = h.fiscal_year_be
      WHERE h.status = 'all' AND h.class = 'all' AND h.fiscal_year_be > 0
      GROUP BY h.scope, h.fiscal_year_be
      HAVING sum(t.own_count) IS NOT h.project_count OR sum(t.own_satang) IS NOT h.amount_satang
      UNION ALL
      SELECT t.scope, t.issue_code, t.fiscal_year_be
      FROM main.issue_total AS t
      WHERE t.project_count <> t.own_count
            + (SELECT coalesce(sum(s.own_count), 0)
               FROM main.issue AS i
               JOIN main.issue_total AS s
                 ON s.scope = t.scope AND s.fiscal_year_be = t.fiscal_year_be
                AND s.issue_edition = i.edition AND s.issue_code = i.code
               WHERE i.edition = t.issue_edition AND i.parent_code = t.issue_code)
      UNION ALL
      SELECT t.scope, t.issue_code, t.fiscal_year_be
      FROM main.issue_total AS t
      WHERE t.amount_satang
            <> t.community_satang + t.tao_satang + t.agency_satang + t.other_satang)
LIMIT 1;
