-- How many of a scope's pilot tambons sent a kind.
SELECT tambon_count, tambon_total, sample_count, row_count, as_of
FROM coverage
WHERE scope = :scope AND kind = :kind;
