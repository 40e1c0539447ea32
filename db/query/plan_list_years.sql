-- The fiscal years a place has plans of, the newest first.
SELECT fiscal_year_be
FROM plan
WHERE area_code = :area_code
ORDER BY fiscal_year_be DESC;
