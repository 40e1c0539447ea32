-- The steps of every scheme and the level they are made for.
SELECT scheme || '/' || step_no, coalesce(level, '') FROM process_step ORDER BY scheme, step_no;
