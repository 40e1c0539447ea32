-- The issues of an edition in their order, with the sums of a scope, of a fiscal year or of all, where the
-- release has them, which is for the edition in force. Years from 1, as in total_get.sql.
WITH issue_sum (edition, code, project_count, amount_satang, no_budget_count, own_count, own_satang)
AS MATERIALIZED (
    SELECT issue_edition, issue_code, sum(project_count), sum(amount_satang), sum(no_budget_count),
           sum(own_count), sum(own_satang)
    FROM issue_total
    WHERE scope = :scope AND fiscal_year_be BETWEEN max(:first_year_be, 1) AND :last_year_be
      AND issue_edition = :edition
    GROUP BY issue_edition, issue_code
)
SELECT i.edition, i.code, i.parent_code, i.name_th, i.name_en,
       coalesce(t.project_count, 0), coalesce(t.amount_satang, 0), coalesce(t.no_budget_count, 0),
       coalesce(t.own_count, 0), coalesce(t.own_satang, 0)
FROM issue AS i
LEFT JOIN issue_sum AS t ON t.edition = i.edition AND t.code = i.code
WHERE i.edition = :edition
ORDER BY i.sort_order, i.code;
