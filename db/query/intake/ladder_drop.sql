DELETE FROM project_ladder
WHERE project_code = substr(:key, 1, instr(:key, '/') - 1)
  AND rung = substr(:key, instr(:key, '/') + 1);
