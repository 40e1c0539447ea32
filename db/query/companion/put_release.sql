-- The last row written: a companion without it was not finished.
INSERT INTO companion (version, number, made_utc)
SELECT 1, number, made_utc FROM snapshot.release;
