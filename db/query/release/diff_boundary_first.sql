-- After a release that could not tell boundaries.
INSERT INTO temp.difference
SELECT (SELECT province_code FROM main.release), 'boundaries', code, name_th, 'new', NULL, NULL
FROM main.area
WHERE boundary IS NOT NULL;
