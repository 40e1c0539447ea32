UPDATE area SET boundary = NULL WHERE boundary IS NOT NULL;
