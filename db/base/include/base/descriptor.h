#pragma once

#include <glib.h>
#include <unistd.h>

/**
 * A file descriptor that closes itself: `g_auto(BaseDescriptor) folder = open(…);`. -1 is "none".
 * Where the result of close() matters (after writing) call close() and store -1.
 */
typedef int BaseDescriptor;

/** close() without a result, for descriptors that were only read. */
static inline void base_descriptor_close(BaseDescriptor descriptor) { (void)close(descriptor); }
G_DEFINE_AUTO_CLEANUP_FREE_FUNC(BaseDescriptor, base_descriptor_close, -1)
