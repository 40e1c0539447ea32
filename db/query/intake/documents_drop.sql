DELETE FROM document
WHERE area_code = substr(:key, 1, instr(:key, '/') - 1)
  AND code = substr(:key, instr(:key, '/') + 1);
