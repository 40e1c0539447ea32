DELETE FROM plan
WHERE area_code = substr(:key, 1, instr(:key, '/') - 1)
  AND fiscal_year_be = CAST(substr(:key, instr(:key, '/') + 1) AS INTEGER);
