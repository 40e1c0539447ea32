-- The last row written: a companion without it was not finished.
INSERT INTO companion (snapshot_name, number, made_utc, document_count)
SELECT :snapshot_name, number, made_utc, :document_count FROM snapshot.release;
