-- The common issues of a tambon's plans.
SELECT * FROM plan_issue WHERE area_code = :tambon_code
ORDER BY fiscal_year_be, issue_edition, issue_code;
