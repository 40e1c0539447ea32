DELETE FROM calendar WHERE code = :key;
