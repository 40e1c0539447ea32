-- Boundaries as the release carries them, for copy.sql.
CREATE TEMP TABLE simple_boundary (
    code     TEXT NOT NULL PRIMARY KEY,
    boundary BLOB NOT NULL
) STRICT;
