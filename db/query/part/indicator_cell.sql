-- What tambons a have of the indicators of an edition and year, or of those between the separators of
-- :codes alone. Asked one by one: the index by area would lead through all other years, and through
-- women and men, first.
SELECT v.surveyed, v.surveyed_state, v.passed, v.passed_state, v.failed, v.failed_state, v.value,
       v.value_state, v.sample, v.area_code, v.indicator_code
FROM indicator AS i
CROSS JOIN area AS a
CROSS JOIN indicator_value AS v
  ON v.set_code = i.set_code AND v.edition = i.edition AND v.indicator_code = i.code
 AND v.area_code = a.code AND v.year_be = :year_be AND v.sex = '' AND v.age_group = ''
WHERE i.set_code = :set_code AND i.edition = :edition
  AND (:codes IS NULL OR instr(:codes, char(31) || i.code || char(31)) > 0)
