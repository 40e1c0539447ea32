-- A file that never changes is read straight from the page cache: no copies, shared by processes.
PRAGMA mmap_size = 268435456;
