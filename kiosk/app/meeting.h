#pragma once

#include <screen/meeting.h>
#include <stdbool.h>
#include <stdint.h>

#include "agenda.h"
#include "data.h"

/*
 * A meeting in front of the screen (D1–D3): which list is gone through, where it is, and the way
 * from one of its screens to the next. What is on the glass is the navigator's; the letters, the
 * data that stay as they are and the longer idle time are visit_meeting.c's.
 *
 * Times are milliseconds of a clock that only goes forward.
 */
#define MEETING_IDLE_SECONDS (30 * 60) /* D1: then it asks, and ends like any visit */
#define MEETING_DIGITS_MS 1500         /* "1", "2" within this: the screen of number 12 */

typedef struct {
    Agenda agenda;
    bool on;
    char *list;       /* NULL: without one */
    GPtrArray *items; /* of ScreenMeetingItem, none hidden; NULL: no list */
    GArray *pages;    /* int a screen: the page of it that was left, from 0 */
    int item;         /* from 0 */
    int typed;        /* number that is being typed */
    int64_t typed_ms; /* its last digit */
    ScreenMeeting shown;
} Meeting;

/* `meeting` must not be moved afterwards. */
void meeting_init(Meeting *meeting, const char *state_folder);
void meeting_clear(Meeting *meeting);

/* Begins with the first screen of a list; `list` NULL: without one. Returns false, with everything
   as before, where the release has no such list or officers have taken all of it out. */
bool meeting_begin(Meeting *meeting, Snapshot *snapshot, const char *list);
void meeting_end(Meeting *meeting);

/* The address of the screen it is at; NULL: no list. Borrowed until it is at another. */
const char *meeting_address(const Meeting *meeting);

/* That address with the page it was left at. NULL: no list. Returns: owned. */
char *meeting_page_address(const Meeting *meeting) G_GNUC_WARN_UNUSED_RESULT;

/* Goes to a screen, from 0; `left_page`: of the one it was at. Returns whether there is such. */
bool meeting_go(Meeting *meeting, int item, int left_page);

/* The page at which the screen it is at was left; 0: not yet. */
int meeting_page(const Meeting *meeting);

/* A digit was typed: the number that it makes with those just before, from 1; 0: no screen's. */
int meeting_type(Meeting *meeting, int digit, int64_t now_ms);

/* An address is shown: says to the screens whether it is the list's or another page. */
void meeting_show(Meeting *meeting, const BaseAddress *address);

/* Pages that are no slides: where things are typed or set, for whoever stands before them, and the
   story, which is told by itself. */
bool meeting_is_for_one(const BaseAddress *address);

/* Makes a slide's of the metrics: in the letters of a room, or of a table (`near`), as those of the
   list always are: it is for whoever leads through it. */
void meeting_set_letters(UiMetrics *metrics, const BaseAddress *address, bool near);

/* An officer's change of a list's order: a line one place up, or left out or shown again. Returns
   whether anything changed. */
bool meeting_move_earlier(Meeting *meeting, Snapshot *snapshot, const char *list, int line_no);
bool meeting_hide(Meeting *meeting, Snapshot *snapshot, const char *list, int line_no);
void meeting_order_anew(Meeting *meeting, const char *list);
