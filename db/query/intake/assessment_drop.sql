DELETE FROM assessment
WHERE area_code BETWEEN :office AND :office || '99'
  AND area_code || '/' || kind || '/' || round || '/' || item = :key;
