DELETE FROM consumption_raw
WHERE area_code BETWEEN :office AND :office || '99'
  AND area_code || '/' || year_be || '/' || item = :key;
