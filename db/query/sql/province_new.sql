-- Readers (report, preview) and the one writer do not wait for each other.
PRAGMA journal_mode = WAL;
