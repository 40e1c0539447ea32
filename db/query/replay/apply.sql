-- What decides the bytes of a replay, besides SQLite itself. Removed text does not stay in the file.
PRAGMA secure_delete = ON;
-- The patchset holds every row, also those a cascade would have removed already.
PRAGMA foreign_keys = OFF;
-- A private copy: after a failure it is deleted, not recovered.
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = OFF;
