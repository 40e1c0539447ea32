-- How many projects an organisation gives money to, and what it gives: from the index
-- project_by_funder alone.
SELECT count(*), coalesce(sum(m.amount_satang), 0), 0
FROM project_money AS m
WHERE m.organisation = :organisation;
