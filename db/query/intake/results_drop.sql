DELETE FROM result WHERE programme || '/' || no = :key;
