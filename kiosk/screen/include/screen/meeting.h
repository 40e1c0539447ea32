#pragma once

#include <glib.h>
#include <snapshot/snapshot.h>
#include <stdbool.h>
#include <ui/widget/slide.h>

/**
 * A meeting in front of the screen (D1–D3): kiosk/app/meeting.c keeps it and does what is touched;
 * screens only look. Its pages are slides (UiMetrics.slide): the letters of a meeting, a frame of
 * their own instead of head, foot and pager, no buttons, and only what comes first to read.
 *
 * `/meeting` names the prepared meetings, `/meeting/<list>` the screens of one; both can be read by
 * anybody, with a meeting or without. A meeting without a list is begun by officers.
 */
#define SCREEN_MEETING_ADDRESS "/meeting"

/** Ids besides those of the slide (ui/widget/slide.h). */
#define SCREEN_MEETING_ID_BEGIN "meeting:begin=" /* a list's name; "": without a list */
#define SCREEN_MEETING_ID_GO "meeting:go="       /* the screen of that number, from 1 */
#define SCREEN_MEETING_ID_END "meeting:end"
#define SCREEN_MEETING_ID_NEAR "meeting:near"        /* letters for a table, or for a room again */
#define SCREEN_MEETING_ID_EARLIER "meeting:earlier=" /* line_no: one place up (officers) */
#define SCREEN_MEETING_ID_HIDE "meeting:hide="       /* line_no: not shown here, or shown again */
#define SCREEN_MEETING_ID_ANEW "meeting:anew="       /* list: in the province's order again */

/** A screen of a list, in the order chosen at this kiosk. */
typedef struct {
    int line_no;
    bool hidden; /* officers have taken it out here */
    char *address;
    char *title;
} ScreenMeetingItem;

/**
 * The screens of a list. `order`: what officers chose at this kiosk, "3 1 -2": line numbers, a
 * hidden one with a minus; NULL: nothing. What it does not name comes after it as the province has
 * it; what is gone from the release is passed over.
 * Returns: owned list of owned ScreenMeetingItem; empty where there is no such list.
 */
GPtrArray *screen_meeting_read(Snapshot *snapshot, const char *list, const char *order,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The same list as the text of an order. Returns: owned. */
char *screen_meeting_order(const GPtrArray *items) G_GNUC_WARN_UNUSED_RESULT;

/** Borrowed; valid for the call it is passed to. */
typedef struct {
    bool on;
    const char *list;  /* NULL: without one */
    const char *title; /* of the screen of the list that is shown; NULL: another page */
    int item;          /* of the list, from 0 */
    int item_count;    /* those shown */
    bool near;         /* people sit close: letters of UI_TEXT_LARGEST, and all there is to read */
    bool newer;        /* a release has come and waits until the end */
    bool projected;    /* a second display shows the slide; of it: */
    bool can_before;
    bool can_next;
    const char *position; /* "2/5" of its pages; NULL: one */
    /** The order chosen for a list at this kiosk, or NULL. */
    const char *(*order_of)(const void *user, const char *list);
    const void *user;
} ScreenMeeting;
