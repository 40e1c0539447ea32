DELETE FROM household_account_raw
WHERE area_code BETWEEN :office AND :office || '99'
  AND area_code || '/' || year_be = :key;
