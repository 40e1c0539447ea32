-- The sums of a tambon's projects of a fiscal year.
SELECT * FROM project_total WHERE scope = :tambon_code AND fiscal_year_be = :fiscal_year_be
ORDER BY status, class;
