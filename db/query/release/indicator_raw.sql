-- Every figure the offices sent, indicator by indicator and year by year.
SELECT r.set_code, r.edition, r.indicator_code, r.year_be, r.area_code, r.sex, r.age_group,
       r.surveyed, r.passed, r.failed, r.value, r.unit, r.as_of, r.source, r.sample, i.aggregation
FROM province.indicator_raw AS r
JOIN province.indicator AS i
  ON i.set_code = r.set_code AND i.edition = r.edition AND i.code = r.indicator_code
ORDER BY r.set_code, r.edition, r.indicator_code, r.year_be, r.area_code, r.sex, r.age_group;
