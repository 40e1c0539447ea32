DELETE FROM glossary
WHERE term = :key;
