DELETE FROM process_step WHERE scheme || '/' || step_no = :key;
