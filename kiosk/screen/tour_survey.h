#pragma once

#include <glib.h>
#include <snapshot/snapshot.h>
#include <stdbool.h>

/**
 * The screens of surveys for the tour (screen_tour()): of a tambon ("/area/800120"), a village of
 * it, its district and its province, each with what its data have. Adds owned addresses; none for a
 * NULL tambon.
 */
bool screen_tour_add_surveys(Snapshot *snapshot, GPtrArray *addresses, const char *tambon_address,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
