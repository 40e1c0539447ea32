DELETE FROM role
WHERE area_code BETWEEN :office AND :office || '99'
  AND area_code || '/' || body || '/' || role || '/' || seat_no = :key;
