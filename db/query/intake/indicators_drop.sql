DELETE FROM indicator_raw
WHERE area_code BETWEEN :office AND :office || '99'
  AND format('%s/%s/%s/%s/%d/%s/%s', set_code, edition, indicator_code, area_code, year_be, sex,
             age_group) = :key;
