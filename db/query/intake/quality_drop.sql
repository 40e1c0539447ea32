DELETE FROM quality
WHERE area_code BETWEEN :office AND :office || '99'
  AND area_code || '/' || scheme || '/' || date = :key;
