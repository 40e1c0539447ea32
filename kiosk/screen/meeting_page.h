#pragma once

#include <screen/meeting.h>

#include "page.h"

/** What the pages of meetings share, those for everybody (meeting.c) and the officers'
 * (staff_meeting.c). */

/** "/meeting/<list>": the address of a list, below `before`. Borrowed from `text`. */
const char *screen_meeting_address(ScreenText *text, const char *before, const char *list);

/** The screens of a list in this kiosk's order. NULL with SNAPSHOT_ERROR_NOT_FOUND: no such list.
 */
GPtrArray *screen_meeting_read_here(const ScreenContext *context, const char *list,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
