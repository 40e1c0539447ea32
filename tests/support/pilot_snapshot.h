#pragma once

/**
 * The snapshot of the pilot data of assets/pilot, made as the province makes it: real import, real
 * release (number 1, made 21 Nov 2569 BE). Any failure ends the test.
 * A whole run of ctest makes it once (fixture `pilot`, TAMBON_PILOT_SNAPSHOT says where) and each
 * test takes a copy; a test started by hand makes its own.
 * `folder`: an empty folder of the test's. Returns: owned path of the snapshot in it.
 */
char *pilot_snapshot_make(const char *folder);

/** When that release was made: 2026-11-21T02:00:00Z. */
#define PILOT_SNAPSHOT_MADE_UNIX INT64_C(1795226400)
