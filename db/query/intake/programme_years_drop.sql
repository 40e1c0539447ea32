DELETE FROM programme_year WHERE programme || '/' || year_no = :key;
