-- How many projects of a scope bear a mark, and their money.
SELECT project_count, amount_satang, no_budget_count
FROM marked_total
WHERE mark = :mark AND programme = :programme AND scope = :scope;
