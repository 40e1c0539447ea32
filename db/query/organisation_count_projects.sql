-- How many lines an organisation gives money to, and what it gives.
SELECT line_count, amount_satang, 0
FROM funder_total
WHERE organisation = :organisation;
