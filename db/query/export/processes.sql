SELECT NULL AS office, 0 AS sample, scheme, level, step_no, name_th, months
FROM process_step
ORDER BY scheme, step_no;
