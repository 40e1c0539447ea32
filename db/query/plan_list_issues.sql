-- The common issues of a plan, in the order of the issue list.
SELECT i.edition, i.code, i.name_th, i.name_en, u.name_th
FROM plan_issue AS p
JOIN issue AS i ON i.edition = p.issue_edition AND i.code = p.issue_code
LEFT JOIN issue AS u ON u.edition = i.edition AND u.code = i.parent_code
WHERE p.area_code = :area_code AND p.fiscal_year_be = :fiscal_year_be
ORDER BY i.edition, i.sort_order, i.code;
