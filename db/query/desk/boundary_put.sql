UPDATE area SET boundary = :boundary WHERE code = :code;
