-- One read transaction; the copy is compact and has no write-ahead log.
VACUUM INTO :to;
