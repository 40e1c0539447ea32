DELETE FROM report
WHERE area_code = :office
  AND organisation || '/' || duty || '/' || month_be = :key;
