SELECT count(*) FILTER (WHERE sample = 1), count(*) FROM project WHERE fiscal_year_be = :year;
