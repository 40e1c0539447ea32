-- The same for the release before, where it is compared row by row.
PRAGMA previous.cache_size = -65536;
