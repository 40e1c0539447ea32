-- 0x5442504D "TBPM"; the layout is SQL_PROVINCE_LAYOUT (province.h). A test compares both.
PRAGMA application_id = 1413632077;
PRAGMA user_version = 4;
