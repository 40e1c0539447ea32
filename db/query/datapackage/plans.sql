SELECT p.area_code, a.level, a.level AS level_th, a.name_th, t.name_th AS tambon_th,
       d.name_th AS district_th, p.fiscal_year_be, p.edition AS plan_edition, p.identity, p.vision,
       p.mission, p.strategy,
       (SELECT group_concat(k.key, '; ')
        FROM (SELECT issue_edition || '/' || issue_code AS key FROM plan_issue
              WHERE area_code = p.area_code AND fiscal_year_be = p.fiscal_year_be
              ORDER BY issue_edition, issue_code) AS k) AS common_issues,
       p.forum_date, p.review_date, p.document_code, p.sample
FROM plan AS p
JOIN area AS a ON a.code = p.area_code
LEFT JOIN area AS t ON t.code = substr(p.area_code, 1, 6)
LEFT JOIN area AS d ON d.code = substr(p.area_code, 1, 4)
ORDER BY p.area_code, p.fiscal_year_be;
