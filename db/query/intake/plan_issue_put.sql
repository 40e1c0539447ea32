INSERT INTO plan_issue (area_code, fiscal_year_be, issue_edition, issue_code)
VALUES (:area_code, :fiscal_year_be, :edition, :issue);
