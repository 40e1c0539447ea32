#pragma once

#include <base/address.h>
#include <stdbool.h>

/*
 * Where the visitor is, where she came from, and what a touched target means. Knows addresses, not
 * screens. The same page with another filter or list page replaces the address: "back" leads to
 * the page before, not through every filter tried.
 */
typedef struct Navigator Navigator;

/* Steps that "back" remembers; the oldest falls out. */
#define NAVIGATOR_HISTORY_LIMIT 64

/* Starts at `start` (an address; "/" when it cannot be parsed). */
Navigator *navigator_new(const char *start) G_GNUC_WARN_UNUSED_RESULT;
void navigator_free(Navigator *navigator);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Navigator, navigator_free)

/* The address shown now. Borrowed until the next navigator call. */
const BaseAddress *navigator_address(const Navigator *navigator);

bool navigator_can_go_back(const Navigator *navigator);

/*
 * Follows a target id: "home", "back", "help", "page:up", "page:down", or an address. Returns
 * whether the address changed; an id of another kind changes nothing.
 */
bool navigator_follow(Navigator *navigator, const char *target_id);

/* Home, with nothing to go back to: the next visitor starts fresh. */
void navigator_reset(Navigator *navigator);
