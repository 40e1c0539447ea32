DELETE FROM photo
WHERE project_code = substr(:key, 1, instr(:key, '/') - 1)
  AND stage || '/' || file = substr(:key, instr(:key, '/') + 1);
