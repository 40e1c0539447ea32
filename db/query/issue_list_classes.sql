-- What the issues at the top of an edition have of each class of money, in a scope, of a fiscal year or of
-- all. Years from 1, as in total_get.sql.
SELECT issue_code, sum(community_satang), sum(tao_satang), sum(agency_satang), sum(other_satang)
FROM issue_total
WHERE scope = :scope AND fiscal_year_be BETWEEN max(:first_year_be, 1) AND :last_year_be
  AND issue_edition = :edition AND community_satang IS NOT NULL
GROUP BY issue_code;
