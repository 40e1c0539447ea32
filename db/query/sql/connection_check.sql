-- The file is as its signature says and stays so.
PRAGMA query_only = ON;
