-- Every connection: functions and virtual tables named by the file's own schema are not trusted,
-- and a page's cells are checked before they are used.
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
