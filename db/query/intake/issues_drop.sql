DELETE FROM issue WHERE edition || '/' || code = :key;
