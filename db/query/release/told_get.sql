-- What earlier releases told about one table.
SELECT digest, runs FROM province.disclosure_told WHERE kind = :kind AND name = :name;
