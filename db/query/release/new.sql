-- An empty snapshot. 0x54425054 "TBPT"; the layout is SNAPSHOT_LAYOUT (snapshot.h): a test compares.
-- Nobody else has the file open and a failed build deletes it: no journal on disk, no fsync here.
PRAGMA page_size = 4096;
PRAGMA encoding = 'UTF-8';
PRAGMA auto_vacuum = NONE;
PRAGMA journal_mode = MEMORY;
PRAGMA synchronous = OFF;
PRAGMA secure_delete = ON;
PRAGMA foreign_keys = OFF;
PRAGMA application_id = 1413632084;
PRAGMA user_version = 5;
