#pragma once

/**
 * Runs the statements of tests/data/snapshot/<name>.sql on a snapshot file of the test's own, with
 * foreign keys off: "longest" gives everything the longest real names, "areas_only" leaves the
 * places and nothing else. Any failure ends the test.
 */
void snapshot_change_run(const char *snapshot_path, const char *name);
