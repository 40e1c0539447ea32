INSERT INTO process_step (scheme, step_no, level, name_th, months)
VALUES (:scheme, :step_no, :level, :name_th, :months)
ON CONFLICT (scheme, step_no) DO UPDATE SET
    level = excluded.level, name_th = excluded.name_th, months = excluded.months;
