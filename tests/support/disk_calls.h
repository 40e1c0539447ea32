#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * The calls by which our libraries change or read a disk, written down in their order, and one of
 * them refused when a test says so. A program that calls anything here gets wrappers of its own
 * around fsync, rename, unlink, symlink, readlink, chmod, mkdir, flock, open, read, write, fstat
 * and ftruncate: the calls are real, only the refused one never reaches the kernel. C library
 * functions that call each other (fopen, nftw) are not seen.
 */

/** Begins to write down, from an empty list. */
void disk_calls_begin(void);

/**
 * Ends it. Returns: owned text, one word a call and file: "fsync:new.db rename:R-1.db symlink:…".
 * Only calls that change something durable are in it (no open, read, readlink, fstat, flock), each
 * with the last part of its path; random letters of temporary files are "XXXXXX".
 */
char *disk_calls_end(void);

/**
 * Refuses one call: the one after `passed` others of its name, of files whose path has `part` in it
 * (NULL: all files), with this errno. With 0 it is not refused but cut: read, write, pread or
 * pwrite move one byte. The next disk_calls_refuse() or disk_calls_allow() forgets it.
 */
void disk_calls_refuse(const char *call, const char *part, int passed, int errno_value);

/** Ends refusing. Returns: whether a call was refused since disk_calls_refuse(). */
bool disk_calls_allow(void);
