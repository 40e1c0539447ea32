DELETE FROM profile_item
WHERE area_code BETWEEN :office AND :office || '99'
  AND area_code || '/' || section || '/' || item = :key;
