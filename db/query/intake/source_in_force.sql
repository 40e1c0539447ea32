-- Whether a file with these bytes is in force (see source_year).
SELECT count(*) FROM source_file AS f
WHERE f.office_code = :office AND f.kind = :kind AND f.sha256 = :sha256
  AND NOT EXISTS (
    SELECT 1 FROM source_file AS n
    WHERE n.office_code = f.office_code AND n.kind = f.kind AND n.id > f.id
      AND (NOT EXISTS (SELECT 1 FROM source_year AS y WHERE y.source_file = f.id)
           OR EXISTS (SELECT 1 FROM source_year AS y
                      JOIN source_year AS m ON m.year_be = y.year_be
                      WHERE y.source_file = f.id AND m.source_file = n.id)));
