-- A province's import touches pages all over the file, because permanent project codes are spread
-- evenly: keep them in memory (64 MB at most) and move the log into the file rarely.
PRAGMA cache_size = -65536;
PRAGMA wal_autocheckpoint = 8000;
