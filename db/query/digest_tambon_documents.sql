-- All documents of a tambon.
SELECT * FROM document WHERE area_code = :tambon_code ORDER BY code;
