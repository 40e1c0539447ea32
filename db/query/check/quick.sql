-- One row 'ok', or one row a fault.
PRAGMA quick_check(1);
