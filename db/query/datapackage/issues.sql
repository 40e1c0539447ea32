SELECT edition AS issue_edition, code AS issue_code, parent_code AS parent_issue_code,
       name_th, name_en
FROM issue
ORDER BY edition, sort_order, code;
