SELECT DISTINCT code, set_code || ' ' || edition || ': ' || name_th
FROM indicator
ORDER BY set_code, edition, sort_order, code;
