-- Both files are gone through by their keys: keep their pages in memory, 64 MB of each at most.
PRAGMA main.cache_size = -65536;
PRAGMA previous.cache_size = -65536;
