#pragma once

#include "visit.h"

/* What visit.c and visit_input.c share of a visit. */

/* Opens the screen of the address anew: what was being touched is nobody's. */
void visit_open_screen(Visit *visit);

/* Does what the id of a target says, "" being nothing: somebody is there in any case. */
void visit_activate(Visit *visit, const char *id, int64_t now_ms);

/* From the crosses back to where the way to them began. */
void visit_leave_crosses(Visit *visit);

/* Whether an officers' page is in front: of this name, or any (NULL). */
bool visit_is_staff_page(const Visit *visit, const char *name);

/* Whether the page with the cells to be touched is, and nothing lies over it. */
bool visit_is_trying_touch(const Visit *visit);

/* Goes where the id leads, with all that follows from being elsewhere. */
void visit_go(Visit *visit, const char *id);

/* Whether an officer has come in. */
bool visit_has_officer(const Visit *visit);

/* ---- visit_meeting.c ---- */

/* Before a screen is opened: letters and models as the meeting wants them, or as they were. */
void visit_look_at_meeting(Visit *visit);

/* Nothing when there is none. Newer data are shown now. */
void visit_end_meeting(Visit *visit);

/* The page of the list it is at, as it was left; and the list itself. */
void visit_show_item(Visit *visit);
void visit_follow_list(Visit *visit);

/* Returns whether the id is a meeting's. */
bool visit_follow_meeting(Visit *visit, const char *id);

/* The id that a key stands for in a meeting; NULL: what it means elsewhere. */
const char *visit_meeting_id_of_key(const Visit *visit, VisitKey key);

/* A digit jumps to the screen of that number. Returns whether it is the meeting's. */
bool visit_type_in_meeting(Visit *visit, int digit, int64_t now_ms);

/* ---- visit_stage.c ---- */

/* The second display shows something else: an address, or another page of its slide. */
void visit_stage_go(Visit *visit, const char *id);

/* Before the panel's screen is opened: the slide as the meeting is now. */
void visit_stage_open(Visit *visit);

/* A story on it goes on by itself. */
void visit_stage_advance(Visit *visit, int64_t now_ms);
int64_t visit_stage_wait_ms(const Visit *visit, int64_t now_ms, int frame_ms);
