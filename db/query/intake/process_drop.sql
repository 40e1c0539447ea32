DELETE FROM process_state
WHERE area_code BETWEEN :office AND :office || '99'
  AND area_code || '/' || scheme || '/' || step_no = :key;
