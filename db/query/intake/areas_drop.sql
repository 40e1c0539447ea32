DELETE FROM area WHERE code = :key;
