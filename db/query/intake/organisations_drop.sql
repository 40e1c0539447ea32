DELETE FROM organisation WHERE code = :key;
