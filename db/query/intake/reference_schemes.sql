SELECT DISTINCT scheme FROM process_step ORDER BY scheme;
