INSERT INTO source_year (source_file, year_be) VALUES (:id, :year);
