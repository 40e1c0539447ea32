#pragma once

#include <base/address.h>
#include <stdbool.h>

/*
 * Where the visitor is, where she came from, and what a touched target means. Knows addresses, not
 * screens. The same page with another filter or list page replaces the address: "back" leads to
 * the page before, not through every filter tried.
 */
typedef struct Navigator Navigator;

/* Where the kiosk is while nobody uses it. No way leads back to it: only the end of a visit. */
#define NAVIGATOR_REST "/attract"

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
 * Follows a target id (where something lies over the page, parameter "over", "back" takes that off
 * first): "home", "back", "help", "page:up", "page:down", or an address. Returns
 * whether the address changed; an id of another kind changes nothing.
 */
bool navigator_follow(Navigator *navigator, const char *target_id);

/* A list on the page is another now: back to its beginning, on the same page. */
void navigator_begin_anew(Navigator *navigator);

/* Shows page `page` (from 0) of the list at the address shown. Returns whether that is another. */
bool navigator_turn_to(Navigator *navigator, int page);

/*
 * Shows another part of the picture that lies large over the page: what is to stand in its middle,
 * in shares of it (ui/canvas.h). Returns whether that is another.
 */
bool navigator_look_at(Navigator *navigator, int x, int y);

/* Whether two addresses have one path: filters and list pages make no other page. */
bool navigator_is_same_page(const BaseAddress *a, const BaseAddress *b);

/*
 * Whether the visitor is on a page or can go back to one; `is_it` is asked for each address.
 */
bool navigator_remembers(const Navigator *navigator,
                         bool (*is_it)(const void *user, const BaseAddress *address),
                         const void *user);

/* At rest, with nothing to go back to: the next visitor starts fresh. */
void navigator_reset(Navigator *navigator);
