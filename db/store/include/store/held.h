#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct Store Store;

/**
 * A release that staff went back from. The file `held` of the store names its snapshot; it is
 * written by store_roll_back() and taken away by the roll-back that undoes the first, or by the
 * activation of a newer release.
 *
 * Held by number, not by content: the same release again, by whatever way and however packed, stays
 * away, and so does an older one. Only a newer one comes.
 */

/**
 * True if the release of this number must not come (back) into force because staff went back from
 * it or from a newer one. What is in force already is never held.
 */
bool store_held_covers(const Store *store, int release);
