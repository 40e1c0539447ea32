SELECT NULL AS office, 0 AS sample, edition, code, name_th, name_en, parent_code AS parent
FROM issue
ORDER BY sort_order, edition, code;
