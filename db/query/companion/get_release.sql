-- What the companion is derived from.
SELECT version, number, made_utc
FROM companion;
