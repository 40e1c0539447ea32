DELETE FROM holiday
WHERE date = :key;
