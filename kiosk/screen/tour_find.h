#pragma once

#include <glib.h>
#include <snapshot/snapshot.h>

/**
 * The library and the search for the tour (screen_tour()): adds their addresses, owned, to the
 * list. `tambon` ("/area/800120") is one with documents, NULL: none.
 */
bool screen_tour_add_find(GPtrArray *addresses, Snapshot *snapshot, const char *tambon,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
