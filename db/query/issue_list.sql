-- The issues of an edition in their order, with the sums of a scope and year (0: all years) where the
-- release has them, which is for the edition in force.
SELECT i.edition, i.code, i.parent_code, i.name_th, i.name_en,
       coalesce(t.project_count, 0), coalesce(t.amount_satang, 0), coalesce(t.no_budget_count, 0),
       coalesce(t.own_count, 0), coalesce(t.own_satang, 0)
FROM issue AS i
LEFT JOIN issue_total AS t
       ON t.scope = :scope AND t.fiscal_year_be = :fiscal_year_be
      AND t.issue_edition = i.edition AND t.issue_code = i.code
WHERE i.edition = :edition
ORDER BY i.sort_order, i.code;
