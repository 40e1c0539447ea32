DELETE FROM programme_area WHERE programme || '/' || area_code = :key;
