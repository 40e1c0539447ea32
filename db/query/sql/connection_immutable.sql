-- Read through SQLite's own cache, 8 MB, not mapped: a map grows with every page a day's visitors
-- come by, up to the whole province, and a disk's read error in it ends the program. As fast, measured.
PRAGMA cache_size = -8192;
