DELETE FROM project WHERE code = :key;
