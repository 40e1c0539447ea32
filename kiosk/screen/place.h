#pragma once

#include <base/address.h>
#include <screen/screen.h>
#include <snapshot/area.h>

#include "text.h"

/**
 * Names of places with the word of their level: "ตำบลทุ่งสง", "อำเภอนาบอน". Six names are both a
 * district's and a tambon's, so a tambon never stands without its district: its name is the title,
 * screen_place_above() the line over it.
 */

/** The name with its level. Borrowed from `text`. */
const char *screen_place_name(ScreenText *text, const SnapshotArea *area);

/**
 * The name in a list whose heading says what the names are: with its level in Thai, where it is one
 * word, without it in English.
 */
const char *screen_place_short(ScreenText *text, const SnapshotArea *area);

/** Where it lies: the name of the parent with its level; NULL for the province. */
const char *screen_place_above(ScreenText *text, const SnapshotArea *area);

/** Of a village: its tambon with its district, "ตำบลทุ่งสง อำเภอนาบอน". */
const char *screen_place_tambon_of(ScreenText *text, const SnapshotArea *village);

/** "ตำบลทุ่งสง อำเภอนาบอน": where a tambon is named in running text. */
const char *screen_place_full(ScreenText *text, const SnapshotArea *area);

/** "หมู่ที่ 3" from a village's 8-digit code. */
const char *screen_place_village(ScreenText *text, const char *village_code);

/** "หมู่ที่ 3 บ้านควน", or "หมู่ที่ 3" where the name says no more. */
const char *screen_place_village_name(ScreenText *text, const char *village_code, const char *th,
                                      const char *en);

/** Address of a village: "/area/800120/village/3". */
const char *screen_place_village_address(ScreenText *text, const char *village_code);

/** Address of an area: "/area/800120". */
const char *screen_place_address(ScreenText *text, const char *area_code);

/**
 * The area code in "/area/<code>" or "/area/<code>/<leaf>" (`leaf` NULL: none) when it has `digits`
 * digits; NULL for other addresses. Borrowed from the address.
 */
const char *screen_place_of_address(const BaseAddress *address, int digits, const char *leaf);

/**
 * The tambon that an address is of, or lies in: "800120" of "/area/800120/plan", of
 * "/documents/80012003" and of "?area=800120"; NULL: of none. Borrowed from `text`.
 */
const char *screen_place_tambon_in(ScreenText *text, const BaseAddress *address);

/**
 * The number of the village in "/area/800120/village/3" or "/area/800120/village/3/<leaf>" (`leaf`
 * NULL: none), 1–99; 0 for other addresses. The tambon's code is segment 1.
 */
int screen_place_village_of_address(const BaseAddress *address, const char *leaf);

/** The same of an address that begins so, whatever follows. */
int screen_place_village_in_address(const BaseAddress *address);

/**
 * The district the kiosk stands in; the province for a kiosk without one, or set up for a district
 * that this release does not know: home must not be an error. Returns: owned, or NULL with an
 * error.
 */
SnapshotArea *screen_place_find_here(const ScreenContext *context,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
