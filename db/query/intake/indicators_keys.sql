-- Rows in force: key in the sheet, fiscal year (NULL: the sheet is the full list), primary key, name.
SELECT row_key, year_be, row_key, indicator_code
FROM (SELECT *, format('%s/%s/%s/%s/%d/%s/%s', set_code, edition, indicator_code, area_code, year_be,
                       sex, age_group) AS row_key
      FROM indicator_raw
      WHERE area_code BETWEEN :office AND :office || '99')
ORDER BY area_code, year_be, set_code, edition, indicator_code, sex, age_group;
