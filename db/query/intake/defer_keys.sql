-- Rows of one file may come in any order: children before parents.
PRAGMA defer_foreign_keys = ON;
