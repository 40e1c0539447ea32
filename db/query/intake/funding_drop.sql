DELETE FROM funding WHERE programme || '/' || organisation = :key;
