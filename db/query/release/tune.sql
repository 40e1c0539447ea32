-- Going through a whole release by its keys touches its pages in no order: keep them in memory (64 MB
-- at most) instead of reading each many times.
PRAGMA main.cache_size = -65536;
