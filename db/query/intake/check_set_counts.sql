-- How many dimensions and indicators the sets are stated to have.
SELECT code, edition, dimension_count, indicator_count FROM indicator_set ORDER BY code, edition;
