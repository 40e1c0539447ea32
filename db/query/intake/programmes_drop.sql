DELETE FROM programme WHERE code = :key;
