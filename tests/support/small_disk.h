#pragma once

#include <stdbool.h>

/**
 * A real file system that really gets full: a tmpfs with a size, mounted directly when the test
 * runs as root, in a user and mount namespace of the test's own otherwise.
 */

/**
 * Makes this process able to mount. Call once, before any thread.
 * Returns: false where neither way is allowed; the test then skips, loudly.
 */
bool small_disk_prepare(void);

/** Mounts a tmpfs on the existing folder `path`, with room for so many files (with folders). */
bool small_disk_mount(const char *path, int file_count);

/** The same with room for so many pages of 4096 bytes. */
bool small_disk_mount_pages(const char *path, int page_count);

bool small_disk_unmount(const char *path);
