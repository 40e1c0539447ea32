#pragma once

#include <glib.h>
#include <snapshot/snapshot.h>
#include <stdbool.h>

/**
 * What belongs to the whole province for the tour (screen_tour()): programmes, funders, results and
 * words. `tambon` ("/area/800120") is one with projects of the programmes, NULL: none. Adds owned
 * addresses.
 */
bool screen_tour_add_province(GPtrArray *addresses, Snapshot *snapshot, const char *tambon,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
