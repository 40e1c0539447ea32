-- All plans of a tambon.
SELECT * FROM plan WHERE area_code = :tambon_code ORDER BY fiscal_year_be;
