#pragma once

#include <glib.h>

/**
 * The small snapshot as bytes, made once a process: fuzzers write thousands of changed copies of
 * it. Returns: borrowed.
 */
GBytes *snapshot_copy_bytes(void);
