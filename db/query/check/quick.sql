-- One row 'ok', or one row a fault. On a connection opened with SQL_OPEN_CHECK, for its CHECKs.
PRAGMA quick_check(1);
