SELECT substr(p.area_code, 1, 6) AS office, p.sample AS sample, p.area_code, p.fiscal_year_be,
       p.edition, p.identity, p.vision, p.mission, p.strategy,
       (SELECT group_concat(issue_code, char(10))
        FROM (SELECT issue_code FROM plan_issue
              WHERE area_code = p.area_code AND fiscal_year_be = p.fiscal_year_be
              ORDER BY issue_edition, issue_code)) AS common_issue,
       p.forum_date, p.review_date, p.document_code
FROM plan AS p
ORDER BY office, sample, p.area_code, p.fiscal_year_be;
