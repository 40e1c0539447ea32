-- Figures of an office in one year: the key of a row without its year, and the numbers.
SELECT format('%s/%s/%s/%s/%s/%s', set_code, edition, indicator_code, area_code, sex, age_group),
       surveyed, passed, value
FROM indicator_raw
WHERE area_code BETWEEN :office AND :office || '99' AND year_be = :year;
