SELECT scheme, step_no, level, level AS level_th, name_th, months
FROM process_step
ORDER BY scheme, step_no;
